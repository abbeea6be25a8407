import { EmbeddedQueue } from './embedded-queue.js'
import type { JobQueueOptions } from './job-queue-options.js'
import type { JobQueue } from './job-queue.js'

export interface OpenJobQueueOptions extends JobQueueOptions {
  /** Null: workers look into the database. */
  readonly redisUrl: string | null
  /** Of the keys in Redis. */
  readonly prefix: string
}

/** The queue of the settings; BullMQ and the client of Redis are loaded only where Redis is used. */
export async function openJobQueue({ redisUrl, ...options }: OpenJobQueueOptions): Promise<JobQueue> {
  if (redisUrl === null) return new EmbeddedQueue(options)
  const { BullMqQueue } = await import('./bullmq-queue.js')
  return BullMqQueue.open({ ...options, redisUrl })
}
