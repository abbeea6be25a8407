// The newcomer's path: `pnpm start` analyses the demonstration bill, then serves a page; a stop signal ends it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { resolve } from 'node:path'
import { createInterface } from 'node:readline'

const pnpm = process.env['npm_execpath'] ?? 'pnpm'
const child = spawn(pnpm, ['start', '--port', '0'], {
  cwd: resolve(import.meta.dirname, '..'),
  stdio: ['ignore', 'pipe', 'inherit'],
  // Its own group, so that one signal reaches pnpm and the server alike, as Ctrl+C in a terminal does.
  detached: true,
})
const ended = once(child, 'exit') as Promise<[code: number | null, signal: string | null]>
const tooLong = setTimeout(() => {
  signalGroup('SIGKILL')
}, 180_000)

function signalGroup(signal: NodeJS.Signals): void {
  if (child.pid !== undefined) process.kill(-child.pid, signal)
}

/** The address that the start announces, after the analysis. */
async function announcedAddress(): Promise<string> {
  let hasReports = false
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(line)
    hasReports ||= /anonyme\s+\S+\.pdf/.test(line)
    const [address] = /http:\/\/127\.0\.0\.1:\d+/.exec(line) ?? []
    if (address !== undefined && hasReports) return address
  }
  throw new Error('pnpm start ended before it announced its reports and its address.')
}

async function expectOk(url: string, mediaType: string): Promise<void> {
  const { status, headers } = await fetch(url, { headers: { Accept: mediaType } })
  const type = headers.get('content-type') ?? 'nothing'
  if (status !== 200 || !type.startsWith(mediaType)) throw new Error(`${url} answered ${status}, ${type}.`)
}

try {
  const address = await announcedAddress()
  child.stdout.resume()
  await expectOk(`${address}/healthz`, 'application/json')
  await expectOk(`${address}/`, 'text/html')
} finally {
  signalGroup('SIGINT')
  await ended
  clearTimeout(tooLong)
}
console.log('pnpm start: reports written, page served, stopped.')
