import type { JobQueue } from '../jobs/job-queue.js'
import type { FollowUp } from './follow-up-jobs.js'
import { cancelled } from './task-errors.js'
import type { TaskStore } from './task-store.js'
import { hasEnded, type Task } from './task.js'

export interface CancellationParts {
  readonly queue: Pick<JobQueue, 'cancel'>
  readonly tasks: TaskStore
  readonly followUp: FollowUp
}

/** Ends a task that has not ended, with what follows its end, and gives it as it is then. */
export async function cancelTask({ queue, tasks, followUp }: CancellationParts, task: Task): Promise<Task> {
  if (hasEnded(task)) return task
  await queue.cancel(task.jobId, async (transaction) => {
    if (await tasks.end(task.id, cancelled, transaction)) await followUp({ ...task, isSuccess: false }, transaction)
  })
  return (await tasks.get(task.id)) ?? task
}
