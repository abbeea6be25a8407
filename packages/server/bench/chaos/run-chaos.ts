import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { join } from 'node:path'
import { s3ObjectStore } from '@constat/core'
import { startS3StandIn } from '@constat/core/testing'
import { createRandom } from '../../../core/bench/fuzz/random.js'
import { chaosSettings, key, webhookSecrets } from './chaos-settings.js'
import { collectEvidence } from './collect-evidence.js'
import { produceTasks } from './produce-tasks.js'
import { startMariaDb, startPostgres, startRedis } from './private-services.js'
import { mountSmallDisk } from './small-disk.js'
import { scheduleTroubles, troublesOf } from './troubles.js'
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
  const receiver = await startWebhookReceiver({ ...webhookSecrets, random, lostAnswers: 0.05 })
  const settings = chaosSettings({ folder: disk.folder, databaseUrl: server?.url, redisUrl: redis?.url, store })
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

  const troubles = troublesOf({ receiver, store, server, redis, disk }, downMs)
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
