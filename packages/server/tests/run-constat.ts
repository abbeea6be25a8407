import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'

const inPackage = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/** A folder of the test alone, removed with it. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-process-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

export type ConstatProcess = ChildProcessByStdio<null, Readable, Readable>

/** Starts the command `constat` from its sources as a process of its own, with nothing of our environment but PATH. */
export function startConstat(
  args: readonly string[],
  cwd: string,
  settings: Record<string, string> = {},
): ConstatProcess {
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), inPackage('src/cli.ts'), ...args], {
    cwd,
    env: { PATH: process.env['PATH'], TSX_TSCONFIG_PATH: inPackage('tsconfig.json'), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  onTestFinished(() => {
    child.kill('SIGKILL')
  })
  return child
}

export interface Outcome {
  exitCode: number | null
  out: string
  error: string
}

/** What the process wrote, once it has ended. */
export async function outcomeOf(child: ConstatProcess): Promise<Outcome> {
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve))
  const [out, error, exitCode] = await Promise.all([textOf(child.stdout), textOf(child.stderr), exit])
  return { exitCode, out, error }
}

async function textOf(stream: Readable): Promise<string> {
  let text = ''
  for await (const chunk of stream) text += String(chunk)
  return text
}

/** What the process has written on standard error when it first matches. */
export function waitForError(child: ConstatProcess, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = ''
    const onData = (chunk: Buffer) => {
      text += chunk.toString('utf8')
      if (pattern.test(text)) {
        child.stderr.off('data', onData)
        resolve(text)
      }
    }
    child.stderr.on('data', onData)
    child.once('close', () => {
      reject(new Error(`constat ended before it wrote ${String(pattern)}: ${text}`))
    })
  })
}
