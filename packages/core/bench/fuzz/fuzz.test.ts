import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findOriginals, mutatedCase } from './fuzz-cases.js'
import { mutations } from './mutate.js'
import { createRandom } from './random.js'

const script = fileURLToPath(new URL('./fuzz.ts', import.meta.url))
const fuzz = (...options: string[]): { status: number | null; stdout: string } =>
  spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), script, ...options], {
    cwd: import.meta.dirname,
    encoding: 'utf8',
  })

describe('pnpm fuzz', () => {
  it('reads 150 mutations: documents or documented errors, nothing left behind, under 1 GiB', () => {
    const { status, stdout } = fuzz('--seed', '7', '--count', '150', '--no-corpora', '--no-ocr')
    expect(stdout).toMatch(/^Seed 7\n/)
    expect(stdout).toMatch(/^150 files: .*\d+ read/m)
    expect(stdout).toMatch(/^Slowest: mutation \d+ \(.*\), \d+ ms$/m)
    expect(stdout).not.toContain('VIOLATION')
    expect(status).toBe(0)
  }, 120_000)

  it('reads a dozen with OCR', () => {
    const { status, stdout } = fuzz('--seed', '7', '--count', '12', '--no-corpora')
    expect(stdout).toMatch(/^12 files: /m)
    expect(stdout).not.toContain('VIOLATION')
    expect(status).toBe(0)
  }, 120_000)

  it('reads one of them again', () => {
    const { status, stdout } = fuzz('--seed', '7', '--only', '3')
    expect(stdout).toMatch(/^1 files: /m)
    expect(status).toBe(0)
  }, 60_000)

  it('fails, with how to reproduce it, when a file takes more than it may', () => {
    const { status, stdout } = fuzz('--seed', '7', '--count', '3', '--no-corpora', '--file-seconds', '0')
    expect(stdout.match(/VIOLATION mutation \d+/g)).toHaveLength(3)
    expect(stdout).toContain('pnpm fuzz --seed 7 --only N')
    expect(status).toBe(1)
  }, 60_000)
})

describe('a mutation', () => {
  it('is the same for the same seed and number, and another for others', () => {
    const originals = findOriginals()
    expect(originals.length).toBeGreaterThan(10)
    const text = (seed: number, index: number): string => {
      const { name, bytes } = mutatedCase(seed, index, originals)
      return name + Buffer.from(bytes()).toString('base64')
    }
    expect(text(1, 5)).toBe(text(1, 5))
    expect(new Set([text(1, 5), text(1, 6), text(2, 5)]).size).toBe(3)
  })

  it.each(Object.entries(mutations))('%s can break any file', (_, mutate) => {
    const file = fc.uint8Array({ minLength: 1, maxLength: 5000 })
    fc.assert(
      fc.property(file, file, fc.integer(), (bytes, other, seed) => {
        const before = bytes.slice()
        const random = createRandom(seed)
        const mutated = mutate(bytes, other, (end) => Math.floor(random() * end))
        expect(mutated).toBeInstanceOf(Uint8Array)
        expect(mutated.length).toBeLessThan(1_100_000)
        expect(bytes).toEqual(before)
      }),
      { numRuns: 30 },
    )
  })
})
