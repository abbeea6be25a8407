import type { Clock } from '@constat/core'
import type { Logger } from 'pino'
import type { JobConfig } from '../config/job-config.js'
import { afterCommit } from '../database/after-commit.js'
import type { Database } from '../database/database.js'
import type { JobTimes, RunOutcome } from '../jobs/job-queue-options.js'
import type { JobKind } from '../jobs/job-queue.js'
import { openJobQueue } from '../jobs/open-job-queue.js'
import { openStore } from '../storage/open-store.js'
import { TaskFiles } from '../storage/task-files.js'
import { followUpJobs, type EndedTask, type FollowUpOptions } from './follow-up-jobs.js'
import { JobRoom } from './job-room.js'
import type { TaskParts } from './task-parts.js'
import { TaskStore } from './task-store.js'

export interface OpenTaskPartsOptions {
  readonly config: JobConfig
  readonly database: Database
  readonly logger: Logger
  readonly clock: Clock
  /** Keeps deployments that share one Redis apart. */
  readonly environment: string
  /** @default those of the queue */
  readonly times?: JobTimes
  readonly followUps: Omit<FollowUpOptions, 'queue' | 'clock'>
  /** Folders whose disks must have room, beside that of the files of jobs. */
  readonly folders: readonly string[]
  /** Told of every task that has ended. */
  readonly onEnded?: (task: EndedTask) => void
  readonly onRun?: (kind: JobKind, outcome: RunOutcome, seconds: number) => void
}

/** Opens the queue and the store of the settings. `queue.close` ends what it opens. */
export async function openTaskParts(options: OpenTaskPartsOptions): Promise<TaskParts> {
  const { config, database, logger, clock, environment, times, followUps, folders, onEnded, onRun } = options
  const queue = await openJobQueue({
    redisUrl: config.redisUrl,
    ...times,
    prefix: `constat-${environment}`,
    database,
    logger,
    clock,
    ...(onRun === undefined ? {} : { onRun }),
  })
  const addFollowUps = followUpJobs({ queue, clock, ...followUps })
  const { maxQueued, minFreeDiskBytes, resultExpiresMs, storage } = config
  return {
    database,
    queue,
    tasks: new TaskStore(database, { clock, resultExpiresMs }),
    files: new TaskFiles(openStore(storage)),
    followUp: async (task, transaction) => {
      await addFollowUps(task, transaction)
      afterCommit(transaction, () => onEnded?.(task))
    },
    room: new JobRoom({
      queue,
      maxQueued,
      minFreeDiskBytes,
      folders: storage.kind === 'folder' ? [...folders, storage.folder] : folders,
    }),
  }
}
