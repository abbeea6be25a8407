import type { Queue, Worker as BullWorker } from 'bullmq'
import type { Redis } from 'ioredis'
import { JobQueueBase, type Taking } from './job-queue-base.js'
import { defaultSweepMs, type JobQueueOptions } from './job-queue-options.js'
import { jobKinds, type JobHandlers, type JobKind } from './job-queue.js'
import type { JobRuns } from './job-runs.js'
import { answerWithin } from '../work/answer-within.js'
import { RedisAnnouncements } from './redis-announcements.js'
import { WakeUp } from './wake-up.js'

export interface BullMqQueueOptions extends JobQueueOptions {
  /** `redis://…` or `rediss://…` */
  readonly redisUrl: string
  /** Of all keys, so that several deployments may share one Redis. */
  readonly prefix: string
}

/** Most jobs announced again in one sweep. */
const mostAnnounced = 1_000
/** A Redis that does not answer does not hold up the end of a process. */
const closeMs = 2_000

/**
 * Redis brings the id of a job to a worker at once, wherever it runs; the worker then claims the row of that id. What
 * Redis forgets, or never heard of, is announced again from the table: without Redis jobs are late, and none is lost.
 * Redis has no job that is not due: those that wait for their time are announced when it has come.
 */
export class BullMqQueue extends JobQueueBase {
  readonly #redis: Redis
  readonly #queues: ReadonlyMap<JobKind, Queue>
  readonly #announcements: RedisAnnouncements
  readonly #newWorker: (kind: JobKind, concurrency: number, run: (id: string) => Promise<void>) => BullWorker
  readonly #lookMs: number
  readonly #sweepMs: number

  /** Loads the driver and the client of Redis, which nothing else does. */
  static async open(options: BullMqQueueOptions): Promise<BullMqQueue> {
    const [{ Queue, Worker }, { Redis }] = await Promise.all([import('bullmq'), import('ioredis')])
    return new BullMqQueue(options, { Queue, Worker, Redis })
  }

  private constructor(options: BullMqQueueOptions, { Queue, Worker, Redis }: Libraries) {
    super(options)
    const { redisUrl, prefix, pollMs = 1_000, sweepMs = defaultSweepMs } = options
    this.#lookMs = pollMs
    this.#sweepMs = sweepMs
    const warn = ({ message }: Error) => {
      this.logger.warn({ event: 'redis_failed', reason: message.slice(0, 200) })
    }
    const patient = { maxRetriesPerRequest: null, retryStrategy }
    this.#redis = new Redis(redisUrl, { ...patient, enableOfflineQueue: false }).on('error', warn)
    const connection = this.#redis
    const shared = { prefix, skipVersionCheck: true }
    this.#queues = new Map(
      jobKinds.map((kind) => {
        const queue = new Queue(kind, { ...shared, connection, skipMetasUpdate: true, skipWaitingForReady: true })
        return [kind, queue.on('error', warn)]
      }),
    )
    this.#announcements = new RedisAnnouncements(this.#redis, this.#queues, this.logger)
    const ended = { removeOnComplete: { count: 0 }, removeOnFail: { count: 0 } }
    this.#newWorker = (kind, concurrency, run) =>
      new Worker<{ id: string }>(kind, ({ data }) => run(data.id), {
        ...shared,
        ...ended,
        connection: { url: redisUrl, ...patient },
        concurrency,
        stalledInterval: 10_000,
      }).on('error', warn)
  }

  override async close(): Promise<void> {
    await super.close()
    await patientlyClosed([...this.#queues.values()])
    this.#redis.disconnect()
  }

  protected override announce(id: string, kind: JobKind, delayMs: number): void {
    if (delayMs <= 0) this.#announcements.announce([{ id, kind, attempts: 0 }])
  }

  protected override take(runs: JobRuns, handlers: JobHandlers): Taking {
    let isEnding = false
    const workers = runs.kinds.map((kind) =>
      this.#newWorker(kind, handlers[kind]?.concurrency ?? 1, async (id) => {
        const [job] = isEnding ? [] : await this.table.claim(kind, 1, id)
        if (job !== undefined) await runs.start(job)
      }),
    )
    const wakeUp = new WakeUp()
    const sweep = async () => {
      let sweepAt = 0
      let lookedAt = 0
      while (!isEnding) {
        const isSweep = Date.now() >= sweepAt
        const since = isSweep ? 0 : lookedAt
        lookedAt = this.clock().getTime()
        if (isSweep) sweepAt = Date.now() + this.#sweepMs
        try {
          if (isSweep) await runs.collectExpired()
          this.#announcements.announce(await this.table.due(mostAnnounced, since))
        } catch (error) {
          this.logger.warn({ event: 'jobs_not_swept', err: error })
        }
        await wakeUp.wait(this.#lookMs)
      }
    }
    const swept = sweep()
    return {
      end: async () => {
        isEnding = true
        wakeUp.wake()
        await Promise.all([swept, ...workers.map((worker) => worker.pause(true))])
      },
      close: async () => {
        if (this.#redis.status === 'ready') await patientlyClosed(workers)
        await patientlyClosed(workers, true)
      },
    }
  }
}

interface Libraries {
  readonly Queue: typeof Queue
  readonly Worker: typeof BullWorker
  readonly Redis: typeof Redis
}

function retryStrategy(attempt: number): number {
  return Math.min(100 * 2 ** Math.min(attempt, 10), 5_000)
}

/** Closed, or given up: what Redis does not hear is told again from the table. */
async function patientlyClosed(parts: readonly { close(force?: boolean): Promise<void> }[], force = false) {
  const close = () => Promise.all(parts.map((part) => part.close(force)))
  await answerWithin(closeMs, close).catch(() => undefined)
}
