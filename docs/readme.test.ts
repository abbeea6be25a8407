import { execFile } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it, onTestFinished } from 'vitest'
import { readCodeBlocks, type CodeBlock } from '../.ci/read-code-blocks.js'
import { readConfig } from '../packages/server/src/config.js'
import { createDependencies } from '../packages/server/src/dependencies.js'
import { startServer } from '../packages/server/src/main.js'

const root = resolve(import.meta.dirname, '..')
const run = promisify(execFile)
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
  .scripts
const blocks = ['README.md', 'packages/core/README.md', 'CONTRIBUTING.md', 'docs/guides/e-invoices.md']
  .flatMap((page) => readCodeBlocks(readFileSync(join(root, page), 'utf8')).map((block) => ({ page, ...block })))
  // Those about wounds need a model that stands in: wound.test.ts.
  .filter(({ code }) => !code.includes('assessWound'))

/** An empty folder with the reader's bill in it, as a PDF and as XML. */
function readersFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'constat-readme-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  copyFileSync(
    join(root, 'packages/core/specimens/demonstration/facture-demonstration.pdf'),
    join(folder, 'facture.pdf'),
  )
  copyFileSync(join(root, 'packages/core/specimens/e-invoices/electricite-cii.xml'), join(folder, 'facture.xml'))
  return folder
}

function pdfsIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => readFileSync(join(folder, name)).subarray(0, 5).toString() === '%PDF-')
    .sort()
}

/** Runs a TypeScript file on the sources of this repository, wherever it lies; what it printed. */
async function runSource(file: string, parameters: readonly string[], cwd: string): Promise<string> {
  const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') }
  const { stdout } = await run(process.execPath, ['--import', tsx, file, ...parameters], { cwd, env })
  return stdout
}

async function runTypeScript({ code }: CodeBlock): Promise<void> {
  const folder = readersFolder()
  writeFileSync(join(folder, 'snippet.mts'), code)
  const stdout = await runSource(join(folder, 'snippet.mts'), [], folder)
  expect(stdout.trim()).not.toBe('')
  const written = [...code.matchAll(/writeFile\('([^']+)'/g)].map(([, name]) => name ?? '')
  expect(pdfsIn(folder)).toEqual(['facture.pdf', ...written].sort())
}

/** `npx -y pnpm@12 constat ...` from the sources, where the reader stands. */
async function runCommandLine(words: readonly string[]): Promise<void> {
  const folder = readersFolder()
  const cli = join(root, 'packages/server/src/cli.ts')
  await runSource(cli, words, folder)
  expect(pdfsIn(join(folder, words[words.indexOf('--out') + 1] ?? ''))).toHaveLength(2)
}

/** A `curl` of the reader's, against a server of ours on a free port. */
async function runCurl(line: string): Promise<void> {
  const folder = readersFolder()
  const texts = { PORT: '0', API_KEY: 'key-of-the-readme', LOG_LEVEL: 'silent', DATA_FOLDER: folder }
  const config = readConfig(texts, {})
  const dependencies = await createDependencies(config)
  const server = await startServer(config, dependencies)
  onTestFinished(async () => {
    await server.close()
    await dependencies.close()
  })
  const command = line.replace('http://127.0.0.1:3000', server.url).replace('curl', 'curl --fail --silent')
  const env = { PATH: process.env['PATH'], API_KEY: texts.API_KEY }
  const { stdout } = await run('sh', ['-c', command], { cwd: folder, env, maxBuffer: 64e6 })
  const answer = JSON.parse(stdout) as Record<string, string>
  expect(
    Buffer.from(answer['anonymous_report_base64'] ?? '', 'base64')
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
}

async function runShellLine(text: string): Promise<void> {
  const line = text.replace(/\s+#.*$/, '')
  if (line.startsWith('curl ')) {
    await runCurl(line)
    return
  }
  const words = line.split(' ')
  expect(words.slice(0, 3)).toEqual(['npx', '-y', 'pnpm@12'])
  // `start` and `test` are run by CI, from an empty clone: .ci/run.
  const script = words[3] ?? ''
  expect(Object.keys(scripts)).toContain(script)
  if (script === 'constat') await runCommandLine(words.slice(4))
}

describe('every code block of the README', () => {
  it('is found', () => {
    expect(blocks.length).toBeGreaterThan(4)
  })

  it.each(blocks)('$page, line $line: $language', { timeout: 60_000 }, async (block) => {
    if (block.language === 'ts') await runTypeScript(block)
    else if (block.language === 'sh') for (const line of block.code.trim().split('\n')) await runShellLine(line)
    else
      throw new Error(
        `Nothing runs a block of ${block.language || 'no language'} in ${block.page}, line ${block.line}.`,
      )
  })
})
