import { memoryObjectStore, type Clock, type ObjectStore } from '@constat/core'
import { pino } from 'pino'
import { onTestFinished } from 'vitest'
import type { Database } from '../database/database.js'
import { EmbeddedQueue } from '../jobs/embedded-queue.js'
import { TaskFiles } from '../storage/task-files.js'
import { followUpJobs, type FollowUpOptions } from '../tasks/follow-up-jobs.js'
import { DeliveryLog } from '../webhooks/delivery-log.js'
import { JobRoom, type JobRoomOptions } from '../tasks/job-room.js'
import type { TaskParts } from '../tasks/task-parts.js'
import { TaskStore } from '../tasks/task-store.js'

export interface TaskPartsForTest
  extends Partial<Omit<JobRoomOptions, 'queue'>>, Partial<Omit<FollowUpOptions, 'queue'>> {
  readonly database: Database
  readonly clock: Clock
  readonly store?: ObjectStore
}

/** The parts of jobs on this database, with files in memory and workers that look often; closed when the test ends. */
export function taskPartsForTest({
  database,
  clock,
  store = memoryObjectStore(),
  ...more
}: TaskPartsForTest): TaskParts {
  const logger = pino({ enabled: false })
  const queue = new EmbeddedQueue({ database, clock, logger, pollMs: 20, sweepMs: 40 })
  onTestFinished(() => queue.close())
  const attempts = { deliver: null, 'back-up': null }
  return {
    database,
    queue,
    tasks: new TaskStore(database, { clock, resultExpiresMs: 86_400_000 }),
    files: new TaskFiles(store),
    followUp: followUpJobs({
      queue,
      defaultWebhookUrl: null,
      attempts,
      deliveries: new DeliveryLog(database.knex),
      clock,
      ...more,
    }),
    room: new JobRoom({ queue, maxQueued: 1000, minFreeDiskBytes: 0, folders: [], ...more }),
  }
}
