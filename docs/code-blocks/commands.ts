import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { commandsNotRun } from './left-out.js'
import { root } from './pages.js'

/** `import` it to run TypeScript. */
export const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const here = import.meta.dirname

/** What a block of the shell needs of the machine. */
export interface Machine {
  /** Folder of the reader, which each block gets a copy of. */
  reader: string
  /** Addresses and folders of the pages, and what stands for them here. */
  places: Readonly<Record<string, string>>
  env: Readonly<Record<string, string>>
}

export interface ScriptResult {
  exitCode: number
  output: string
  /** Commands of `commandsNotRun` that it came to. */
  notRun: string[]
  /** Files that its options name and that it did not write. */
  missing: string[]
}

/** Programs that stand for those of the pages: `constat` and `npx` from the sources, and those that are not run. */
export function folderOfCommands(): string {
  const folder = mkdtempSync(join(tmpdir(), 'constat-commands-'))
  const put = (name: string, lines: readonly string[]) => {
    writeFileSync(join(folder, name), ['#!/bin/sh', ...lines, ''].join('\n'))
    chmodSync(join(folder, name), 0o755)
  }
  const node = `exec '${process.execPath}'`
  const settings = `${node} --import '${tsx}' '${join(here, 'check-settings.ts')}'`
  put('constat', [`[ "$1" != serve ] || ${settings}`, `${node} '${join(here, 'constat.mjs')}' "$@"`])
  put('check-settings', [settings])
  // The real one, behind this folder on the PATH.
  put('curl', [`PATH="\${PATH#*:}" exec curl --fail-with-body --silent --show-error "$@"`])
  put('npx', [`${node} '${join(here, 'npx.ts')}' "$@"`])
  // The system's own, where its packages are installed, whatever other comes first on the PATH.
  if (existsSync('/usr/bin/python3')) put('python3', ['exec /usr/bin/python3 "$@"'])
  const notRun = Object.keys(commandsNotRun).filter((command) => !command.includes(' '))
  for (const command of notRun) put(command, [`echo '${command}' >> "$NOT_RUN"`])
  put('npm', [`echo "npm $1" >> "$NOT_RUN"`])
  // A program of the reader, which imports the packages from their sources.
  put('node', [`${node} --import '${tsx}' "$@"`])
  return folder
}

/** Runs a block as a script, in a copy of the folder of the reader; assignments alone are checked as settings. */
export async function runScript(code: string, commands: string, machine: Machine): Promise<ScriptResult> {
  const folder = mkdtempSync(join(tmpdir(), 'constat-script-'))
  try {
    cpSync(machine.reader, folder, { recursive: true })
    for (const path of ['packages/server/deploy', 'examples/python-requests'])
      cpSync(join(root, path), join(folder, path), { recursive: true })
    const own = { '/etc/': `${folder}/machine/etc/`, '/backup/': `${folder}/machine/backup/` }
    for (const path of ['etc/systemd/system', 'backup']) mkdirSync(join(folder, 'machine', path), { recursive: true })
    const meant = onThisMachine(code, { ...machine.places, ...own })
    const isSettings = meant
      .replaceAll(/ +#.*$/gm, '')
      .trim()
      .split('\n')
      .every((line) => /^([A-Z_]+=("[^"]*"|\S+)( |$))+$/.test(line))
    // The samples in PHP are called from their folder.
    if (meant.includes('php ')) cpSync(join(root, 'packages/php-examples'), folder, { recursive: true })
    const notRun = join(folder, '.not-run')
    writeFileSync(notRun, '')
    const env = {
      PATH: `${commands}:${process.env['PATH'] ?? ''}`,
      HOME: folder,
      TSX_TSCONFIG_PATH: join(here, 'tsconfig.programs.json'),
      NOT_RUN: notRun,
      ...(isSettings ? { OLD: machine.env['OLD'] } : machine.env),
    }
    const script = isSettings ? `set -eua\n${meant}check-settings\n` : `set -eu\n${meant}`
    const { exitCode, output } = await run('sh', ['-c', script], folder, env)
    const commandsLeft = readFileSync(notRun, 'utf8').split('\n').filter(Boolean)
    return { exitCode, output, notRun: commandsLeft, missing: missingFiles(meant, folder) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

export function onThisMachine(code: string, places: Readonly<Record<string, string>>): string {
  return Object.entries(places).reduce((text, [place, meant]) => text.replaceAll(place, meant), code)
}

/** What options of `constat` name as written, and is not there. */
function missingFiles(script: string, folder: string): string[] {
  const written = [...script.matchAll(/ --(?:out|output|report|overlay) ([\w./-]+)/g)].map(([, path = '']) => path)
  return written.filter((path) => !isWhole(join(folder, path)))
}

/** Whether there is such a file, a PDF where its name says so, or such a folder with files in it. */
export function isWhole(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found?.isDirectory() === true) return readdirSync(path).some((name) => isWhole(join(path, name)))
  return found !== undefined && (!path.endsWith('.pdf') || readFileSync(path).toString('latin1', 0, 5) === '%PDF-')
}

function run(command: string, parameters: readonly string[], cwd: string, env: NodeJS.ProcessEnv) {
  return new Promise<{ exitCode: number; output: string }>((resolve) => {
    execFile(command, parameters, { cwd, env, maxBuffer: 64e6, timeout: 300_000 }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ exitCode, output: `${stdout}${stderr}` })
    })
  })
}

/** A process that runs `constat` for the scripts; its address goes into their environment. */
export async function startConstatHost(env: Readonly<Record<string, string>>) {
  const fetches = pathToFileURL(join(here, 'loopback-fetch.ts')).href
  const host = spawn(process.execPath, ['--import', tsx, '--import', fetches, join(here, 'constat-host.ts')], {
    env: { ...process.env, ...env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [line] = (await once(createInterface({ input: host.stdout }), 'line')) as [string]
  const stop = async () => {
    const ended = once(host, 'exit')
    host.kill('SIGKILL')
    await ended
  }
  return { url: `http://127.0.0.1:${line}/`, stop }
}
