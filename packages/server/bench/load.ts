// `pnpm bench:load`: the server under 64 connections that each send 1 MB, again and again.
import { loadavg } from 'node:os'
import { parseArgs } from 'node:util'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type * as Core from '@constat/core'
import { measureOverhead, type Overhead } from './load/measure-overhead.js'
import { printLoad } from './load/print-load.js'
import { key, runLoad, type Loaded, type LoadedServer } from './load/run-load.js'
import { hasFastApi } from './load/start-fastapi.js'
import { startMeasured } from './measured-child.js'

const usage = `Usage: bench:load [options]

Presses servers in processes of their own from this one. First Constat as it is shipped, analyses and all: bills to be
analysed at once, then bills to be analysed later. Then Constat with an analysis that is answered at once, beside the
least upload that Express with multer and FastAPI can take. Then, without load, what HTTP adds to one analysis. Build
first (pnpm build).

  --seconds N      of each server (default 60)
  --connections N  (default 64)
  --bytes N        of the bill (default 1000000)
  --rounds N       of one bill over HTTP and by the library in turn (default 100)
  --json           print JSON only`

const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    connections: { type: 'string', default: '64' },
    bytes: { type: 'string', default: '1000000' },
    rounds: { type: 'string', default: '100' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

/** What the load measured. */
export interface Load {
  node: string
  loadAverage: number[]
  servers: Loaded[]
  overhead: Overhead
  /** Peers that this machine lacks. */
  missing: string[]
}

async function load(): Promise<Load> {
  const bytes = Number(values.bytes)
  const connections = Number(values.connections)
  const options = { connections, bytes, end: { seconds: Number(values.seconds) }, from: 'dist' as const }
  // Nothing of the comparison is to be refused.
  const wide = { MAX_CONCURRENT_ANALYSES: '64', MAX_WAITING_ANALYSES: String(connections) }
  const servers: LoadedServer[] = [
    { name: 'Constat, as shipped', role: 'server', path: '/v1/invoices/pdf' },
    { name: 'Constat, for later', role: 'server', path: '/v1/jobs/pdf' },
    { name: 'Constat, fixed analysis', role: 'fixed-answer', path: '/v1/invoices/pdf', settings: wide },
    { name: 'Express + multer echo', role: 'express-echo', path: '/v1/invoices/pdf' },
    ...(hasFastApi() ? [{ name: 'FastAPI echo', role: 'fastapi-echo' as const, path: '/v1/invoices/pdf' }] : []),
  ]
  const loaded: Loaded[] = []
  for (const server of servers) loaded.push(await runLoad(server, options))
  const missing = hasFastApi() ? [] : ['FastAPI']
  const overhead = await overheadOf(bytes, Number(values.rounds))
  return { node: process.version, loadAverage: loadavg(), servers: loaded, overhead, missing }
}

async function overheadOf(bytes: number, rounds: number): Promise<Overhead> {
  const library = pathToFileURL(resolve(import.meta.dirname, '../../core/dist/index.js')).href
  const core = (await import(library)) as typeof Core
  const server = await startMeasured('server', { PORT: '0', API_KEY: key, LOG_LEVEL: 'silent' })
  try {
    return await measureOverhead(core, server.url, { key, bytes, rounds, warmUpRounds: Math.min(20, rounds) })
  } finally {
    server.kill()
  }
}

if (values.help) console.log(usage)
else {
  const measured = await load()
  console.log(values.json ? JSON.stringify(measured, null, 2) : printLoad(measured))
  if (measured.servers.some(({ undocumented, unanswered }) => undocumented + unanswered > 0)) process.exitCode = 1
}
