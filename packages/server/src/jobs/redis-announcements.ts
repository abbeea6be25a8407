import type { Queue } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Logger } from 'pino'
import type { JobKind } from './job-queue.js'
import type { JobRow } from './job-row.js'

/** A job as Redis knows it: everything else is in the table. */
export type AnnouncedJob = Pick<JobRow, 'id' | 'kind' | 'attempts'>

/** Beyond these, what is announced is left to the next sweep. */
const mostPending = 1_000

/**
 * Puts ids of jobs into Redis, many at a time. Whoever adds a job does not wait for it, and nothing is kept for a Redis
 * that does not answer.
 */
export class RedisAnnouncements {
  readonly #redis: Redis
  readonly #queues: ReadonlyMap<JobKind, Queue>
  readonly #logger: Logger
  #pending: AnnouncedJob[] = []
  #sending: Promise<void> | null = null

  constructor(redis: Redis, queues: ReadonlyMap<JobKind, Queue>, logger: Logger) {
    this.#redis = redis
    this.#queues = queues
    this.#logger = logger
  }

  announce(jobs: readonly AnnouncedJob[]): void {
    if (this.#redis.status !== 'ready') return
    this.#pending.push(...jobs.slice(0, mostPending - this.#pending.length))
    this.#sending ??= this.#send().finally(() => {
      this.#sending = null
    })
  }

  async #send(): Promise<void> {
    while (this.#pending.length > 0) {
      const jobs = this.#pending
      this.#pending = []
      try {
        await Promise.all([...this.#queues].map(([kind, queue]) => queue.addBulk(entriesOf(jobs, kind))))
      } catch (error) {
        this.#logger.warn({ event: 'jobs_not_announced', jobs: jobs.length, err: error })
      }
    }
  }
}

/** One entry per attempt: BullMQ drops a second one with the same id, so that announcing twice does no harm. */
function entriesOf(jobs: readonly AnnouncedJob[], kind: JobKind) {
  return jobs
    .filter((job) => job.kind === kind)
    .map(({ id, attempts }) => ({ name: kind, data: { id }, opts: { jobId: `${id}_${attempts}` } }))
}
