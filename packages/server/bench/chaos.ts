// `pnpm bench:chaos`: everything that may break breaks, and every promise is looked at afterwards.
import { randomInt } from 'node:crypto'
import { copyFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildChaosProcess } from './chaos/build-process.js'
import { printChaos } from './chaos/print-chaos.js'
import { backends, runChaos, type Backend, type ChaosFigures } from './chaos/run-chaos.js'

const usage = `Usage: bench:chaos [options]

One server and three workers take bills with webhooks and backups, on SQLite, PostgreSQL, MariaDB, and on BullMQ with
PostgreSQL, each of which is started for this alone. A worker is killed every second; the receiver of webhooks, the
store of backups, the database and Redis are down for a while each; the disk is full once (as root, which may mount
one). Then: every bill ended once, every webhook came, every backup is whole. The analysis is a stand-in of some
milliseconds, the leases are of three seconds; all else is as shipped.

  --backend NAME   ${backends.join(', ')} (default all)
  --jobs N         bills (default 2000)
  --per-second N   that are sent (default 20)
  --down SECONDS   how long what breaks is broken (default 10)
  --seed N         what dies and what is lost (default any, printed)
  --json           print JSON only`

const { values } = parseArgs({
  options: {
    backend: { type: 'string' },
    jobs: { type: 'string', default: '2000' },
    'per-second': { type: 'string', default: '20' },
    down: { type: 'string', default: '10' },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

async function chaos(): Promise<ChaosFigures[]> {
  const program = await buildChaosProcess()
  const seed = values.seed === undefined ? randomInt(2 ** 31) : Number(values.seed)
  const asked = values.backend === undefined ? backends : [values.backend as Backend]
  const all: ChaosFigures[] = []
  try {
    for (const backend of asked) {
      const started = performance.now()
      const log = (line: string): void => {
        const seconds = (performance.now() - started) / 1000
        if (!values.json) console.error(`${backend} ${seconds.toFixed(0)} s: ${line}`)
      }
      log(`seed ${seed}`)
      const figures = await runChaos({
        ...{ backend, seed, log, program: program.file, workers: 3, killEveryMs: 1000 },
        jobs: Number(values.jobs),
        perSecond: Number(values['per-second']),
        downMs: Number(values.down) * 1000,
        patienceMs: 15 * 60_000,
      })
      all.push(figures)
      if (figures.faults.length === 0) continue
      const kept = join(tmpdir(), `constat-chaos-${backend}-${seed}.log`)
      copyFileSync(join(dirname(program.file), `${backend}.log`), kept)
      log(`${figures.faults.length} promises not kept; the logs of all processes: ${kept}`)
    }
  } finally {
    program.remove()
  }
  return all
}

if (values.help) console.log(usage)
else {
  const figures = await chaos()
  const machine = { node: process.version, loadAverage: loadavg() }
  console.log(values.json ? JSON.stringify({ ...machine, figures }, null, 2) : printChaos(figures))
  if (figures.some(({ faults }) => faults.length > 0)) process.exitCode = 1
}
