import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setTimeout as wait } from 'node:timers/promises'
import { s3ObjectStore } from '@constat/core'
import { startS3StandIn } from '@constat/core/testing'
import { createRandom } from '../../../core/bench/fuzz/random.js'
import { collectEvidence } from './collect-evidence.js'
import { produceTasks } from './produce-tasks.js'
import { startMariaDb, startPostgres, startRedis } from './private-services.js'
import { mountSmallDisk } from './small-disk.js'
import { scheduleTroubles, type Trouble } from './troubles.js'
import { verifyOutcome, type Outcome } from './verify-outcome.js'
import { startWebhookReceiver } from './webhook-receiver.js'
import { startWorkerPool } from './worker-pool.js'

export const backends = ['sqlite', 'postgresql', 'mariadb', 'bullmq'] as const
export type Backend = (typeof backends)[number]

export interface ChaosOptions {
  readonly backend: Backend
  /** The program, as `buildChaosProcess` gives it. */
  readonly program: string
  readonly seed: number
  readonly jobs: number
  readonly perSecond: number
  readonly workers: number
  /** Between two kills. */
  readonly killEveryMs: number
  /** How long what breaks stays broken. */
  readonly downMs: number
  /** After the last bill was accepted: what has not ended then is a fault. */
  readonly patienceMs: number
  readonly log: (line: string) => void
}

export interface ChaosFigures extends Outcome {
  readonly backend: Backend
  readonly seed: number
  readonly accepted: number
  readonly refusals: Readonly<Record<string, number>>
  readonly kills: number
  readonly troubles: readonly string[]
  readonly seconds: number
}

const key = 'key-of-the-chaos'
const token = 'token-of-the-chaos'
const secret = 'secret-of-the-chaos'

/**
 * Lets everything break that may: workers are killed all the time; the database, Redis, the receiver of webhooks and the
 * store of backups are down for a while, and the disk is full for a while. Then looks whether every promise was kept.
 */
export async function runChaos(options: ChaosOptions): Promise<ChaosFigures> {
  const { backend, program, seed, jobs, workers, killEveryMs, downMs, log } = options
  const random = createRandom(seed)
  const started = performance.now()
  const disk = mountSmallDisk(192)
  const server = backend === 'sqlite' ? null : await (backend === 'mariadb' ? startMariaDb() : startPostgres())
  const redis = backend === 'bullmq' ? await startRedis() : null
  const store = await startS3StandIn()
  const receiver = await startWebhookReceiver({ secret, token, random, lostAnswers: 0.05 })
  const settings = {
    PATH: process.env['PATH'] ?? '',
    NODE_ENV: 'production',
    PORT: '0',
    API_KEY: key,
    ENV: 'chaos',
    WORKER: 'false',
    DATA_FOLDER: disk.folder,
    DATABASE_URL: server?.url ?? pathToFileURL(join(disk.folder, 'chaos.sqlite')).href,
    ...(redis === null ? {} : { REDIS_URL: redis.url }),
    // The guard that stops before the disk is full is left out: what runs into it must bear it.
    MIN_FREE_DISK_MEGABYTES: '0',
    MAX_QUEUED_JOBS: '100000',
    WEBHOOK_TOKEN: token,
    WEBHOOK_SECRET: secret,
    WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
    DO_SPACES_ENDPOINT: store.endpoint,
    DO_SPACES_BUCKET: store.bucket,
    DO_SPACES_REGION: store.region,
    DO_SPACES_KEY: store.accessKeyId,
    DO_SPACES_SECRET: store.secretAccessKey,
    DO_SPACES_PATH_STYLE: 'true',
  }
  const logs = createWriteStream(join(program, '..', `${backend}.log`))
  const start = (role: 'server' | 'worker'): ChildProcess => {
    const child = fork(program, [role], { execArgv: [], env: settings, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] })
    child.stdout?.pipe(logs, { end: false })
    child.stderr?.pipe(logs, { end: false })
    return child
  }
  const api = start('server')
  const [{ url }] = (await once(api, 'message')) as [{ url: string }]
  const pool = startWorkerPool(workers, () => start('worker'), random)
  const killing = setInterval(() => {
    pool.killOne()
  }, killEveryMs)

  const troubles: Trouble[] = [
    { name: 'the receiver of webhooks is down', at: 0.15, happen: during(downMs, receiver.down, receiver.up) },
    {
      name: 'the store of backups is down',
      at: 0.3,
      happen: during(
        downMs,
        () => store.failWhen(() => true),
        () => store.failWhen(null),
      ),
    },
    ...(server === null ? [] : [{ name: 'the database crashes', at: 0.45, happen: () => server.crash(downMs) }]),
    ...(redis === null ? [] : [{ name: 'Redis crashes and forgets', at: 0.6, happen: () => redis.crash(downMs) }]),
    ...(disk.canBeFull ? [{ name: 'the disk is full', at: 0.75, happen: during(downMs, disk.fill, disk.free) }] : []),
  ]
  const schedule = scheduleTroubles(troubles, jobs, log)
  try {
    const produced = await produceTasks(url, {
      ...{ key, jobs, random, webhookUrl: receiver.url, callers: 8, perSecond: options.perSecond, unreadable: 0.05 },
      onAccepted: schedule.onAccepted,
    })
    await schedule.over()
    log(`${produced.accepted.length} bills accepted`)
    const backups = s3ObjectStore({ ...store, forcePathStyle: true })
    const caller = { url, key, webhookUrl: receiver.url }
    const evidence = await collectEvidence({ ...caller, produced, receiver, backups, ...options })
    clearInterval(killing)
    const outcome = verifyOutcome({ ...evidence, accepted: produced.accepted, receiver, otherFaults: pool.faults })
    return {
      ...{ backend, seed, refusals: produced.refusals, kills: pool.kills },
      accepted: produced.accepted.length,
      troubles: troubles.map(({ name }) => name),
      seconds: (performance.now() - started) / 1000,
      ...outcome,
    }
  } finally {
    clearInterval(killing)
    await pool.stop()
    const ended = once(api, 'exit')
    api.kill('SIGTERM')
    await ended
    await Promise.all([receiver.down(), store.close(), server?.remove(), redis?.remove()])
    disk.remove()
  }
}

function during(ms: number, begin: () => void | Promise<void>, end: () => void | Promise<void>) {
  return async (): Promise<void> => {
    await begin()
    await wait(ms)
    await end()
  }
}
