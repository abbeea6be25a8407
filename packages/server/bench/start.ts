// `pnpm bench:start`: how long the built server takes from its start to its first answer.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { percentile } from './load/percentile.js'
import { freePort } from './load/start-fastapi.js'

const usage = `Usage: bench:start [options]

Starts the built server, first in an empty folder, then again in the same, and asks /healthz until it answers.
Build first (pnpm build).

  --rounds N   (default 15)
  --json       print JSON only`

const targetMs = 1500
const cli = resolve(import.meta.dirname, '../dist/cli.js')
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '15' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

/** Milliseconds from the start of the process to its first answer. */
async function startOnce(folder: string): Promise<number> {
  const port = await freePort()
  const env = { PATH: process.env['PATH'], PORT: String(port), DATA_FOLDER: folder, LOG_LEVEL: 'silent' }
  const started = performance.now()
  const child = spawn(process.execPath, [cli, 'serve'], { env, stdio: 'ignore' })
  const ended = once(child, 'exit')
  while (!(await answers(port))) {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`)
    await wait(2)
  }
  const milliseconds = performance.now() - started
  child.kill()
  await ended
  return milliseconds
}

const agent = new Agent({ keepAlive: false })

function answers(port: number): Promise<boolean> {
  return new Promise((resolveAnswer) => {
    get({ agent, port, host: '127.0.0.1', path: '/healthz' }, (response) => {
      response.resume()
      resolveAnswer(response.statusCode === 200)
    }).once('error', () => {
      resolveAnswer(false)
    })
  })
}

if (values.help) console.log(usage)
else {
  const times = { first: [] as number[], again: [] as number[] }
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const folder = mkdtempSync(join(tmpdir(), 'constat-start-'))
    times.first.push(await startOnce(folder))
    times.again.push(await startOnce(folder))
    rmSync(folder, { recursive: true })
  }
  const summary = Object.entries(times).map(([name, all]) => ({
    name,
    p50: percentile(all, 0.5),
    max: Math.max(...all),
  }))
  if (values.json) console.log(JSON.stringify({ node: process.version, loadAverage: loadavg(), summary }, null, 2))
  else {
    console.log(`Node ${process.version}, load average ${loadavg()[0]?.toFixed(1) ?? ''}, ${values.rounds} rounds`)
    for (const { name, p50, max } of summary) {
      const folder = name === 'first' ? 'in an empty folder' : 'again'
      console.log(`Start to first answer ${folder}: p50 ${p50.toFixed(0)} ms, max ${max.toFixed(0)} ms`)
    }
    const isReached = summary.every(({ p50 }) => p50 < targetMs)
    console.log(`p50 under ${targetMs} ms: ${isReached ? 'yes' : 'NO'}`)
  }
}
