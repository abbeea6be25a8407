import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'

const examples = import.meta.dirname
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href
const env = { ...process.env, TSX_TSCONFIG_PATH: resolve(examples, '../tsconfig.json') }

/** The bill that readers are given. */
export const bill = resolve(examples, '../packages/core/specimens/demonstration/facture-demonstration.pdf')

/** A folder with the bill, as a reader of an example has it. */
export function folderWithBill(): string {
  const folder = mkdtempSync(join(tmpdir(), 'constat-example-'))
  onTestFinished(() => {
    rmSync(folder, { recursive: true })
  })
  copyFileSync(bill, join(folder, 'facture.pdf'))
  return folder
}

/** Runs an example on the sources, as its reader would: in a folder with the bill. */
export async function runExample(
  path: string,
  files: Record<string, string | Uint8Array> = {},
  parameters: readonly string[] = [],
  settings: Record<string, string> = {},
): Promise<{ output: string; folder: string }> {
  const folder = folderWithBill()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const program = ['--import', tsx, join(examples, path), ...parameters]
  const { stdout } = await promisify(execFile)(process.execPath, program, { cwd: folder, env: { ...env, ...settings } })
  return { output: stdout, folder }
}

/** An example that listens. */
export interface StartedExample {
  /** Without a slash at its end. */
  url: string
  stop: () => Promise<void>
}

/** Starts an example that listens, on a free port; it prints its address first. */
export async function startExample(
  path: string,
  settings: Record<string, string> = {},
  folder = tmpdir(),
): Promise<StartedExample> {
  const started = spawn(process.execPath, ['--import', tsx, join(examples, path)], {
    cwd: folder,
    env: { ...env, PORT: '0', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(started, 'exit')
  const stop = async () => {
    started.kill()
    await ended
  }
  for await (const line of createInterface({ input: started.stdout }))
    return { url: `http://127.0.0.1:${(JSON.parse(line) as AddressInfo).port}`, stop }
  throw new Error(`${path} ended without an address.`)
}
