// `pnpm bench:queue`: how many jobs a second each driver of the queue adds and runs, beside bare BullMQ, in one run.
import { mkdtemp, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { Queue, Worker } from 'bullmq'
import knex from 'knex'
import { pino } from 'pino'
import { openDatabase } from '../src/database/open-database.js'
import { BullMqQueue } from '../src/jobs/bullmq-queue.js'
import { EmbeddedQueue } from '../src/jobs/embedded-queue.js'
import type { JobQueueOptions } from '../src/jobs/job-queue-options.js'
import type { JobQueue } from '../src/jobs/job-queue.js'

const usage = `Usage: bench:queue [options]

Adds jobs that do nothing, 32 at a time, then runs them, with each driver on each database and with BullMQ alone. Client,
worker, databases and Redis share this machine: compare the ratios.

  --jobs N         jobs of each round (default 1000)
  --concurrent N   jobs that run at the same time (default 10)
  --json           print JSON only`

const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: '1000' },
    concurrent: { type: 'string', default: '10' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
})

const jobs = Number(values.jobs)
const concurrency = Number(values.concurrent)
const redisUrl = 'redis://127.0.0.1:6379'
const addedAtOnce = 32

/** One kind of queue, made for one round. */
interface Contender {
  name: string
  open: () => Promise<{ add: () => Promise<unknown>; run: (done: () => void) => void; close: () => Promise<unknown> }>
}

interface Figures {
  name: string
  addedPerSecond: number
  runPerSecond: number
}

const servers = {
  postgresql: { client: 'pg', url: 'postgres://postgres@127.0.0.1:5432/postgres' },
  mysql: { client: 'mysql2', url: 'mysql://root@127.0.0.1:3306/mysql' },
} as const

type Dialect = 'sqlite' | keyof typeof servers

async function emptyDatabase(dialect: Dialect): Promise<{ url: string; drop: () => Promise<void> }> {
  if (dialect === 'sqlite') {
    const folder = await mkdtemp(join(tmpdir(), 'constat-bench-'))
    return { url: pathToFileURL(join(folder, 'bench.sqlite')).href, drop: () => rm(folder, { recursive: true }) }
  }
  const { client, url } = servers[dialect]
  const name = `constat_bench_${randomUUID().slice(0, 8)}`
  const administer = async (statement: string) => {
    const connection = knex({ client, connection: url })
    try {
      await connection.raw(statement)
    } finally {
      await connection.destroy()
    }
  }
  await administer(`CREATE DATABASE ${name}`)
  const address = new URL(url)
  address.pathname = `/${name}`
  return { url: address.href, drop: () => administer(`DROP DATABASE ${name}`) }
}

function ours(name: string, dialect: Dialect, openQueue: (options: JobQueueOptions) => Promise<JobQueue>): Contender {
  return {
    name,
    open: async () => {
      const { url, drop } = await emptyDatabase(dialect)
      const logger = pino({ enabled: false })
      const database = await openDatabase({ url, logger })
      const queue = await openQueue({ database, logger, clock: () => new Date() })
      return {
        add: () => queue.add({ kind: 'deliver', payload: { task_id: 'bench' }, maxAttempts: 3 }),
        run: (done) => {
          const run = () => {
            done()
            return Promise.resolve(undefined)
          }
          queue.process({ deliver: { concurrency, delayAfter: () => 1000, run } })
        },
        close: async () => {
          await queue.close()
          await database.close()
          await drop()
        },
      }
    },
  }
}

const bareBullMq: Contender = {
  name: 'BullMQ alone, Redis',
  open: () => {
    const prefix = `constat-bench-${randomUUID()}`
    const connection = { url: redisUrl, maxRetriesPerRequest: null }
    const queue = new Queue('deliver', { connection, prefix, defaultJobOptions: { removeOnComplete: true } })
    let worker: Worker | null = null
    return Promise.resolve({
      add: () => queue.add('deliver', { task_id: 'bench' }),
      run: (done) => {
        worker = new Worker(
          'deliver',
          () => {
            done()
            return Promise.resolve()
          },
          { connection, prefix, concurrency },
        )
      },
      close: async () => {
        await worker?.close()
        await queue.obliterate({ force: true })
        await queue.close()
      },
    })
  },
}

const embedded = (options: JobQueueOptions) => Promise.resolve(new EmbeddedQueue(options))
const withRedis = (options: JobQueueOptions) =>
  BullMqQueue.open({ ...options, redisUrl, prefix: `constat-bench-${randomUUID()}` })
const contenders: readonly Contender[] = [
  bareBullMq,
  ours('embedded, SQLite', 'sqlite', embedded),
  ours('embedded, PostgreSQL', 'postgresql', embedded),
  ours('embedded, MariaDB', 'mysql', embedded),
  ours('BullMQ over the table, PostgreSQL', 'postgresql', withRedis),
  ours('BullMQ over the table, MariaDB', 'mysql', withRedis),
]

async function measure({ name, open }: Contender): Promise<Figures> {
  const { add, run, close } = await open()
  try {
    const addedIn = await timed(async () => {
      let left = jobs
      const adder = async () => {
        while (left > 0) {
          left -= 1
          await add()
        }
      }
      await Promise.all(Array.from({ length: addedAtOnce }, adder))
    })
    const runIn = await timed(
      () =>
        new Promise<void>((resolve) => {
          let ended = 0
          run(() => {
            ended += 1
            if (ended === jobs) resolve()
          })
        }),
    )
    return { name, addedPerSecond: jobs / addedIn, runPerSecond: jobs / runIn }
  } finally {
    await close()
  }
}

/** Seconds. */
async function timed(task: () => Promise<void>): Promise<number> {
  const startedAt = performance.now()
  await task()
  return (performance.now() - startedAt) / 1000
}

function print(figures: readonly Figures[]): void {
  const [base] = figures
  if (base === undefined) return
  console.log(`${jobs} jobs, ${concurrency} at a time; times as many as ${base.name}\n`)
  console.log('                                      added/s          run/s')
  for (const { name, addedPerSecond, runPerSecond } of figures) {
    const cell = (value: number, of: number) =>
      `${value.toFixed(0).padStart(7)} ${`x${(value / of).toFixed(2)}`.padStart(7)}`
    const added = cell(addedPerSecond, base.addedPerSecond)
    console.log(`${name.padEnd(34)} ${added} ${cell(runPerSecond, base.runPerSecond)}`)
  }
}

if (values.help) console.log(usage)
else {
  const figures: Figures[] = []
  for (const contender of contenders) figures.push(await measure(contender))
  if (values.json) console.log(JSON.stringify(figures))
  else print(figures)
}
