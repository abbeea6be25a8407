import { execFile, execFileSync, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

export const samples = join(import.meta.dirname, '..')
export const bill = join(samples, '../core/specimens/demonstration/facture-demonstration.pdf')

/** Settings of the samples, and nothing else of our environment but what finds programs. */
export type SampleSettings = Readonly<Record<string, string>>
const environment = (settings: SampleSettings) => ({ PATH: process.env['PATH'], ...settings })

/** Whether a suite has to be skipped; with `CI=true` it fails instead. */
export function lacksPhp(): boolean {
  return lacks('php', '-r', 'exit(array_diff(["curl", "pdo_mysql", "pdo_pgsql"], get_loaded_extensions()) ? 1 : 0);')
}

export function lacks(program: string, ...probe: readonly string[]): boolean {
  try {
    execFileSync(program, probe, { stdio: 'ignore' })
    return false
  } catch {
    return process.env['CI'] !== 'true'
  }
}

export interface Outcome {
  readonly exitCode: number
  readonly out: string
  readonly error: string
}

/** Runs one of the samples to its end. */
export function runSample(script: string, words: readonly string[], settings: SampleSettings): Promise<Outcome> {
  return run('php', [join(samples, script), ...words], settings)
}

export function run(program: string, words: readonly string[], settings: SampleSettings = {}): Promise<Outcome> {
  return new Promise((resolve) => {
    const options = { cwd: samples, env: environment(settings), maxBuffer: 64e6 }
    execFile(program, words, options, (failure, out, error) => {
      const exitCode = failure === null ? 0 : typeof failure.code === 'number' ? failure.code : -1
      resolve({ exitCode, out, error })
    })
  })
}

export interface PhpReceiver {
  readonly url: string
  /** What it has logged. */
  readonly log: () => string
}

/** `php -S` on the folder that is to be exposed, with several processes as behind a real web server. */
export async function servePhp(settings: SampleSettings): Promise<PhpReceiver> {
  const port = await freePort()
  const words = ['-d', 'log_errors=1', '-S', `127.0.0.1:${port}`, '-t', join(samples, 'public')]
  const env = { ...environment(settings), PHP_CLI_SERVER_WORKERS: '3' }
  const server = spawn('php', words, { env, stdio: ['ignore', 'ignore', 'pipe'], detached: true })
  // Its workers are in its group, and would outlive it.
  onTestFinished(() => {
    if (server.pid !== undefined) process.kill(-server.pid, 'SIGKILL')
  })
  let log = ''
  await new Promise<void>((resolve, reject) => {
    server.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text
      if (log.includes('started')) resolve()
    })
    server.once('exit', () => {
      reject(new Error(`php -S ended: ${log}`))
    })
  })
  return { url: `http://127.0.0.1:${port}/invoice_ready.php`, log: () => log }
}

export async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const { port } = probe.address() as AddressInfo
  await new Promise((resolve) => probe.close(resolve))
  return port
}

/** A folder of the test alone, removed with it. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'constat-php-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}
