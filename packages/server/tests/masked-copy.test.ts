import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readDocument } from '@constat/core'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { runCommandLine } from '../src/cli/run-command-line.js'
import { fakeTerminal } from '../src/testing/fake-terminal.js'
import { photosOf } from './photos.js'
import { temporaryFolder } from './run-constat.js'

const specimen = (path: string) => fileURLToPath(new URL(`../../core/specimens/dev/${path}`, import.meta.url))
const bill = specimen('bills/dev-L1-02.pdf')
const photo = photosOf('dev-L1-02').slice(0, 1)
const { evaluation } = JSON.parse(readFileSync(specimen('truth/dev-L1-02.json'), 'utf8')) as {
  evaluation: { mask_terms: readonly string[] }
}

async function maskedCopyOf(file: string) {
  const folder = await temporaryFolder()
  const path = join(folder, 'copy.pdf')
  const { terminal, written } = fakeTerminal()
  const exitCode = await runCommandLine(['invoice', file, '--out', folder, '--masked-copy', path], terminal)
  return { exitCode, path, error: written.error }
}

/** What an engine reads of the copy, which has no text by itself. */
async function readBack(path: string): Promise<string> {
  const file = { name: 'copy.pdf', bytes: readFileSync(path) }
  await expect(readDocument(file, { ocr: false })).rejects.toMatchObject({ code: 'no_text_layer' })
  const { pages } = await readDocument(file)
  expect(new Set(pages.map(({ origin }) => origin))).toEqual(new Set(['ocr']))
  return pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join('\n')
}

const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** Terms that stand in a text; long ones however they are spaced and broken over lines. */
function termsIn(text: string): string[] {
  const folded = fold(text)
  const joined = folded.replace(/[^a-z0-9]/g, '')
  return evaluation.mask_terms.filter((term) => {
    const sought = fold(term)
    const bare = sought.replace(/[^a-z0-9]/g, '')
    if (bare.length < 6) return new RegExp(`(?<![a-z0-9])${bare}(?![a-z0-9])`).test(folded)
    return joined.includes(bare)
  })
}

describe('constat invoice --masked-copy', { timeout: 180_000 }, () => {
  it.each<[string, string]>([['bill', bill], ...photo.map((path): [string, string] => ['photograph', path])])(
    'leaves of a %s what an engine reads, and no identity in it',
    async (_, file) => {
      const { exitCode, path, error } = await maskedCopyOf(file)
      expect([exitCode, error]).toEqual([0, ''])
      const text = await readBack(path)
      expect(text).toMatch(/Total TTC/)
      expect(text).toContain('383,16')
      expect(text).not.toMatch(/Wagram/i)
      expect(termsIn(text)).toEqual([])
    },
  )

  it('fails with its code, and writes no copy, where no engine can read the pages again', async () => {
    onTestFinished(() => {
      vi.unstubAllEnvs()
    })
    vi.stubEnv('OCR_ENGINE', 'tesseract-cli')
    vi.stubEnv('TESSERACT_CMD', '/none/tesseract')
    const { exitCode, path, error } = await maskedCopyOf(bill)
    expect(exitCode).not.toBe(0)
    expect(error).toMatch(/\[ocr_failed\]/)
    expect(existsSync(path)).toBe(false)
  })
})
