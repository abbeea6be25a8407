import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest'
import { readCodeBlocks } from '../.ci/read-code-blocks.js'
import { woundMention } from '../packages/core/src/wound/record/mention.js'
import { defaultMaxBytes } from '../packages/core/src/wound/images/check-photo.js'
import { drawnWound } from '../packages/core/src/wound/testing/drawn-wound.test-support.js'
import { loadAruco } from '../packages/core/src/wound/measure/marker/load-aruco.js'
import { drawTrial } from '../packages/core/src/wound/measure/testing/marker-trial.test-support.js'
import { startStandInVendor, type StandInVendor } from './code-blocks/stand-in-vendor.js'
import { readConfig } from '../packages/server/src/config.js'
import { createDependencies } from '../packages/server/src/dependencies.js'
import { runCommandLine } from '../packages/server/src/cli/run-command-line.js'
import { startServer } from '../packages/server/src/main.js'
import { fakeTerminal } from '../packages/server/src/testing/fake-terminal.js'

const root = resolve(import.meta.dirname, '..')
const page = (name: string) => readFileSync(join(root, 'docs', name), 'utf8')
const run = promisify(execFile)
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const blocks = readCodeBlocks(page('guides/wound.md')).filter(({ language }) => language === 'ts')

/** All blocks as one program, since they go on from each other: the imports at the top, a mark after each block. */
function programOf(codes: readonly string[], baseUrl: string): string {
  const imports = codes.flatMap((code) => code.match(/^import .*$/gm) ?? [])
  const bodies = codes.map((code) => code.replaceAll(/^import .*\n/gm, ''))
  const lines = [
    ...imports,
    'const network = globalThis.fetch',
    `const standIn = ${JSON.stringify(baseUrl)}`,
    // The addresses of the guide, on loopback.
    'globalThis.fetch = (address, init) => network(String(address).replace(/^(https:..api.mistral.ai|http:..127.0.0.1:11434)/, standIn), init)',
    ...bodies.map((body, index) => `${body}console.log('<< block ${index} >>')`),
  ]
  return lines.join('\n')
}

let vendor: StandInVendor
let folder: string
beforeAll(async () => {
  vendor = await startStandInVendor()
  folder = mkdtempSync(join(tmpdir(), 'constat-wound-guide-'))
  writeFileSync(join(folder, 'plaie.jpg'), await drawnWound(1200, 900).jpeg().toBuffer())
  const trial = await drawTrial(1, 10, (await loadAruco()).codes)
  writeFileSync(join(folder, 'plaie-marqueur.jpg'), trial.bytes)
  writeFileSync(join(folder, 'contour.json'), JSON.stringify(trial.outline))
  mkdirSync(join(folder, 'mes-photos'))
  writeFileSync(join(folder, 'mes-photos/plaie.jpg'), await drawnWound(600, 450).jpeg().toBuffer())
  writeFileSync(join(folder, 'plaie-2.jpg'), await drawnWound(1000, 750).jpeg().toBuffer())
})
afterAll(() => {
  vendor.close()
  rmSync(folder, { recursive: true })
})

describe('the guide to wounds', () => {
  it('has blocks that run, and each prints something', { timeout: 60_000 }, async () => {
    const codes = blocks.map(({ code }) => code)
    const program = programOf(codes, vendor.url)
    writeFileSync(join(folder, 'guide.mts'), program)
    const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json'), MISTRAL_API_KEY: 'key-of-the-guide' }
    const { stdout } = await run(process.execPath, ['--import', tsx, 'guide.mts'], { cwd: folder, env })
    const printed = stdout.split(/<< block \d+ >>\n/).slice(0, -1)
    expect(printed).toHaveLength(blocks.length)
    expect(blocks.length).toBeGreaterThan(9)
    for (const [index, text] of printed.entries()) {
      expect(text.trim(), `the block in line ${blocks[index]?.line}`).not.toBe('')
    }
    expect(stdout).not.toContain('undefined')
    expect(stdout).toContain('CIBLE : plaie')
    expect(stdout).toContain("outil: 'constat-marqueur 1'")
    // The first answer costs something, the same from the cache nothing.
    expect(stdout).toMatch(/montant: 0\.\d+.* \} 0\n/)
  })
})

const lines = readCodeBlocks(page('guides/wound.md'))
  .filter(({ language }) => language === 'sh')
  .flatMap(({ code }) => code.trim().split('\n'))

describe('the guide to wounds on the command line', () => {
  beforeEach(() => {
    vi.stubEnv('MODEL_BASE_URL', `${vendor.url}/v1`)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  const commands = lines.filter((line) => line.startsWith('constat wound '))
  it.each(commands)('has commands that do what it says: %s', { timeout: 60_000 }, async (line) => {
    const { terminal, written } = fakeTerminal()
    const [, ...words] = line.split(' ')
    const own = words.map((word) =>
      word.replace(/(?<=^|=)([\w-]+\.(jpg|pdf)|mes-photos|evaluation)$/, (path) => join(folder, path)),
    )
    expect([await runCommandLine(own, terminal), written.error]).toEqual([0, ''])
    expect(written.out).not.toBe('')
  })

  it('has one of each', () => {
    expect(commands.map((line) => line.split(' ')[2])).toEqual(['assess', 'compare', 'evaluate'])
    expect(readFileSync(join(folder, 'rapport.pdf')).subarray(0, 5).toString()).toBe('%PDF-')
    expect(readFileSync(join(folder, 'evaluation/rapport.md'), 'utf8')).toContain('#')
  })
})

describe('the guide to wounds over HTTP', () => {
  it.each(lines.filter((line) => line.endsWith(' constat serve')))('has settings that the server takes: %s', (line) => {
    const words = line.matchAll(/([A-Z_]+)=('[^']*'|\S+)/g)
    const settings = [...words].map(([, name = '', value = '']) => [name, value.replaceAll("'", '')] as const)
    const { wounds } = readConfig(Object.fromEntries(settings), {})
    expect(wounds?.models).toHaveLength(1)
  })

  const calls = lines.filter((line) => line.startsWith('curl '))
  it('has calls that the server answers', { timeout: 60_000 }, async () => {
    const texts = {
      PORT: '0',
      API_KEY: 'key-of-the-guide',
      LOG_LEVEL: 'silent',
      DATA_FOLDER: join(folder, 'data'),
      VISION_PROVIDER: 'openai-compatible',
      VISION_MODEL: 'qwen3-vl:8b',
      MODEL_BASE_URL: `${vendor.url}/v1`,
    }
    const config = readConfig(texts, {})
    const dependencies = await createDependencies(config)
    const started = await startServer(config, dependencies)
    onTestFinished(async () => {
      await started.close()
      await dependencies.close()
    })
    expect(calls).toHaveLength(5)
    const env = { PATH: process.env['PATH'], API_KEY: texts.API_KEY }
    for (const call of calls) {
      const command = call.replace('http://127.0.0.1:3000', started.url).replace('curl', 'curl --fail --silent')
      const { stdout } = await run('sh', ['-c', command], { cwd: folder, env })
      expect(stdout, call).toMatch(/^(\{"success":true,"data":\{|event: progress\n)/)
      expect(stdout.includes('"report_base64":"JVBERi0'), call).toBe(call.includes('report=true'))
      if (call.includes('context')) expect(stdout).toContain('"soignant":{"etiologie_connue":"escarre"')
    }
  })
})

it('the README begins as the guide does', () => {
  const readme = readCodeBlocks(readFileSync(join(root, 'README.md'), 'utf8'))
  expect(readme.filter(({ code }) => code.includes('assessWound')).map(({ code }) => code)).toEqual([blocks[0]?.code])
})

describe('the pages on safety and on the photograph', () => {
  it('quote the mention as it is shown', () => {
    expect(page('safety.md')).toContain(`> ${woundMention}`)
  })

  it('fit on the one page that nurses print', () => {
    // A4 at 11 points, as measured in Chromium.
    expect(page('guides/photographier-une-plaie.md').length).toBeLessThan(2750)
  })

  it('name the limits as they are', () => {
    expect(page('guides/photographier-une-plaie.md')).toContain(`${defaultMaxBytes / 1024 / 1024} Mo au plus`)
    expect(page('guides/wound.md')).toContain(`${defaultMaxBytes / 1024 / 1024} MiB`)
  })
})
