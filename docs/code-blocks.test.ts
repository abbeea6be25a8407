import { execFile, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { onPath } from '../.ci/debian-packages.js'
import {
  folderOfCommands,
  isWhole,
  onThisMachine,
  runScript,
  startConstatHost,
  tsx,
  type Machine,
} from './code-blocks/commands.js'
import { commandsNotRun, runElsewhere } from './code-blocks/left-out.js'
import { pageBlocks, pages, root, textOf, type PageBlock } from './code-blocks/pages.js'
import { programsOf, textOfProgram, typeFaults } from './code-blocks/programs.js'
import { readerFolder } from './code-blocks/reader-folder.js'
import type { ProgramResult } from './code-blocks/run-programs.js'
import { startStandInVendor, type StandInVendor } from './code-blocks/stand-in-vendor.js'
import { startTestedServer, type TestedServer } from './code-blocks/tested-server.js'

const isRunElsewhere = ({ page, language }: PageBlock) =>
  runElsewhere.some((one) => one.page === page && one.languages.includes(language))
const ofLanguage = (...languages: string[]) =>
  pageBlocks.filter((block) => languages.includes(block.language) && !isRunElsewhere(block))

const programs = programsOf(ofLanguage('ts', 'js'))
const programFolder = mkdtempSync(join(tmpdir(), 'constat-programs-'))
const files = programs.map(({ blocks: [first] }, index) =>
  join(programFolder, String(index), first?.language === 'js' ? 'program.mjs' : 'program.mts'),
)
/** They run beside the commands. */
let programsRun: Promise<ProgramResult[]>

let reader: string
let commands: string
let vendor: StandInVendor
let server: TestedServer
let host: Awaited<ReturnType<typeof startConstatHost>>
let machine: Machine
const temporary: string[] = [programFolder]
beforeAll(async () => {
  reader = await readerFolder()
  commands = folderOfCommands()
  temporary.push(reader, commands)
  vendor = await startStandInVendor()
  server = await startTestedServer(vendor.url)
  const { url, settings } = server
  const places = {
    'http://127.0.0.1:3000': url,
    'http://localhost:3000': url,
    'https://constat.example.fr': url,
    'https://app.example.fr': vendor.url,
    'http://127.0.0.1:11434': vendor.url,
    'http://localhost:8080': vendor.url,
    'http://scanner.local': vendor.url,
    'https://api.mistral.ai': vendor.url,
    'https://api.openai.com': vendor.url,
  }
  const folders = { '/var/lib/constat/': `${settings['DATA_FOLDER']}/` }
  const keys = {
    OTHER_KEY: 'another-key',
    MISTRAL_API_KEY: 'key',
    OPENAI_API_KEY: 'key',
    OLD: 'whsec_b2xkIHNlY3JldCBvZiB0aGUgcGFnZXMh',
  }
  const env = { ...settings, ...keys, PLACES_ON_LOOPBACK: JSON.stringify(places) }
  host = await startConstatHost(env)
  machine = { reader, places: { ...places, ...folders }, env: { ...env, CONSTAT_HOST: host.url } }
  programsRun = runPrograms(
    files,
    programs.map(({ blocks }) => textOfProgram(blocks)),
  )
  // It is waited for after the commands.
  programsRun.catch(() => undefined)
}, 120_000)
afterAll(async () => {
  await Promise.all([server.close(), host.stop()])
  vendor.close()
  for (const folder of temporary) rmSync(folder, { recursive: true })
})

describe('the code blocks of all pages', () => {
  it('are found', () => {
    expect(pages.length).toBeGreaterThan(70)
    for (const page of pages) {
      const fences = textOf(page).match(/^\s*(```|~~~)/gm) ?? []
      expect([page, fences.length]).toEqual([page, 2 * pageBlocks.filter((block) => block.page === page).length])
    }
  })

  it('are run elsewhere where that is said', () => {
    for (const { page, languages, test } of runElsewhere) {
      const [name] = page.split('/').slice(-1)
      expect(readFileSync(join(root, test), 'utf8'), test).toContain(name)
      for (const language of languages)
        expect(pageBlocks.some((block) => block.page === page && block.language === language)).toBe(true)
    }
  })
})

/** Runs the programs, each in a folder of its own. */
async function runPrograms(files: readonly string[], texts: readonly string[]): Promise<ProgramResult[]> {
  const plan = files.map((file) => ({ folder: dirname(file), file }))
  for (const [index, { folder, file }] of plan.entries()) {
    cpSync(reader, folder, { recursive: true })
    installPackages(folder)
    writeFileSync(file, onThisMachine(texts[index] ?? '', { ...machine.places, '.listen(8080': '.listen(0' }))
  }
  const [planPath, resultPath] = [join(programFolder, 'plan.json'), join(programFolder, 'result.json')]
  writeFileSync(planPath, JSON.stringify(plan))
  const here = join(import.meta.dirname, 'code-blocks')
  const fetches = pathToFileURL(join(here, 'loopback-fetch.ts')).href
  const env = { ...process.env, ...machine.env, TSX_TSCONFIG_PATH: join(here, 'tsconfig.programs.json') }
  const parameters = ['--import', tsx, '--import', fetches, join(here, 'run-programs.ts'), planPath, resultPath]
  await promisify(execFile)(process.execPath, parameters, { env, timeout: 600_000 })
  return JSON.parse(readFileSync(resultPath, 'utf8')) as ProgramResult[]
}

/** Packages that the programs import beside ours, as npm would have put them there. */
function installPackages(folder: string): void {
  mkdirSync(join(folder, 'node_modules/@types'), { recursive: true })
  const packages = { core: ['zod', 'openai'], server: ['express', '@types/express'] }
  for (const [of, names] of Object.entries(packages))
    for (const name of names)
      symlinkSync(join(root, 'packages', of, 'node_modules', name), join(folder, 'node_modules', name))
}

/** A program that a script calls and this machine lacks. */
function lackingFor(code: string): string | null {
  const called = ['curl', 'jq', 'sqlite3', 'openssl', 'php'].filter((name) => new RegExp(`\\b${name} `).test(code))
  const hasRequests = () => spawnSync('/usr/bin/python3', ['-c', 'import requests'], { stdio: 'ignore' }).status === 0
  if (code.includes('python3 ') && !hasRequests()) return 'requests of Python'
  return called.find((name) => !onPath(name)) ?? null
}

describe('the commands of the pages', () => {
  const scripts = ofLanguage('sh')
  const notRun: string[] = []
  it.for(scripts)('$page, line $line', { timeout: 300_000 }, async ({ code }, { skip }) => {
    const lacking = lackingFor(code)
    if (lacking !== null && process.env['CI'] !== 'true') skip(`without ${lacking}`)
    const result = await runScript(code, commands, machine)
    notRun.push(...result.notRun)
    expect([result.exitCode, result.missing], result.output).toEqual([0, []])
  })

  it('leave nothing out but what the list says, with a reason', () => {
    expect([...new Set(notRun)].sort()).toEqual(Object.keys(commandsNotRun).sort())
  })
})

describe('the programs of the pages', () => {
  let results: ProgramResult[]
  beforeAll(async () => {
    results = await programsRun
  }, 600_000)

  it('are right by their types', { timeout: 120_000 }, () => {
    expect(
      typeFaults(
        files.filter((file) => file.endsWith('.mts')),
        join(import.meta.dirname, 'code-blocks/tsconfig.programs.json'),
      ),
    ).toEqual([])
  })

  it.each(programs.map(({ page, blocks }, index) => ({ page, line: blocks.map((one) => one.line).join(', '), index })))(
    '$page, line $line',
    ({ index }) => {
      const result = results[index]
      const blocks = programs[index]?.blocks ?? []
      expect(result?.failure).toBeNull()
      expect(result?.printed).toHaveLength(blocks.length)
      for (const [at, text] of (result?.printed ?? []).entries()) {
        const { code = '', line } = blocks[at] ?? {}
        const written = [...code.matchAll(/writeFile\('([^']+)'/g)].map(([, name = '']) => name)
        expect(written.filter((name) => !isWhole(join(dirname(files[index] ?? ''), name)))).toEqual([])
        if (written.length === 0) expect(text.trim(), `the block of line ${line}`).not.toBe('')
        expect(text, `the block of line ${line}`).not.toMatch(/\bundefined\b/)
      }
    },
  )
})

it('the server of the pages answered as the OpenAPI document describes it', () => {
  expect(server.faults()).toEqual([])
})
