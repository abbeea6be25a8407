import type { Database } from '../database/database.js'
import type { JobQueue } from '../jobs/job-queue.js'
import type { TaskFiles } from '../storage/task-files.js'
import type { FollowUp } from './follow-up-jobs.js'
import type { JobRoom } from './job-room.js'
import type { TaskStore } from './task-store.js'

/** What takes part in analysing invoices later: where they are asked for and where they are worked on. */
export interface TaskParts {
  readonly database: Database
  readonly queue: JobQueue
  readonly tasks: TaskStore
  readonly files: TaskFiles
  readonly followUp: FollowUp
  readonly room: JobRoom
}
