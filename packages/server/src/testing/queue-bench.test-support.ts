import { pino } from 'pino'
import { expect, onTestFinished, vi } from 'vitest'
import type { Database } from '../database/database.js'
import type { JobQueueOptions } from '../jobs/job-queue-options.js'
import type { JobHandler, JobHandlers, JobQueue, NewJob } from '../jobs/job-queue.js'

/** One database and any number of queues on it, each as another process would have it. */
export interface QueueBench {
  readonly database: Database
  readonly open: (options?: Partial<JobQueueOptions>) => Promise<JobQueue>
  /** Milliseconds since 1970 of the clock of all these queues; it stands still but for this. */
  readonly now: () => number
  readonly advance: (ms: number) => void
}

export const job = (payload: NewJob['payload'] = {}): NewJob => ({ kind: 'analyze', payload, maxAttempts: 3 })

export const handler = (run: JobHandler['run'], more: Partial<JobHandler> = {}): JobHandlers => ({
  analyze: { concurrency: 1, delayAfter: () => 10_000, run, ...more },
})

/** A run that lasts until the test ends it. */
export function heldRun() {
  let finish: () => void = () => undefined
  const promise = new Promise<undefined>((resolve) => {
    finish = () => {
      resolve(undefined)
    }
  })
  onTestFinished(finish)
  return { promise, finish }
}

export const until = (check: () => unknown) => vi.waitFor(check, { timeout: 15_000, interval: 10 })

export const untilState = (queue: JobQueue, id: string, state: string) =>
  until(async () => {
    expect(await queue.get(id)).toMatchObject({ state })
  })

/** A table for what runs leave behind. */
export async function effectsTable({ knex }: Database): Promise<void> {
  await knex.schema.createTable('effects', (table) => {
    table.string('effect').notNullable()
  })
}

/** Queues of one kind on a database, closed when the test ends, with a clock that only moves when told. */
export function queueBench(
  database: Database,
  openQueue: (options: JobQueueOptions) => JobQueue | Promise<JobQueue>,
): QueueBench {
  let now = Date.parse('2026-11-20T09:00:00Z')
  return {
    database,
    now: () => now,
    advance: (ms) => {
      now += ms
    },
    open: async (options = {}) => {
      const queue = await openQueue({
        database,
        logger: pino({ enabled: false }),
        clock: () => new Date(now),
        pollMs: 20,
        sweepMs: 40,
        ...options,
      })
      onTestFinished(() => queue.close())
      return queue
    },
  }
}
