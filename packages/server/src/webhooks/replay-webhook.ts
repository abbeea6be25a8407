import type { Clock } from '@constat/core'
import type { Database } from '../database/database.js'
import type { JobQueue } from '../jobs/job-queue.js'
import type { TaskFiles } from '../storage/task-files.js'
import type { TaskStore } from '../tasks/task-store.js'
import type { DeliveryLog } from './delivery-log.js'
import { deliveryAttempts } from './delivery-schedule.js'

export interface ReplayParts {
  readonly database: Pick<Database, 'transaction'>
  readonly queue: Pick<JobQueue, 'add'>
  readonly tasks: Pick<TaskStore, 'get'>
  readonly files: Pick<TaskFiles, 'readResult'>
  readonly deliveries: DeliveryLog
  readonly clock: Clock
}

/** `gone`: the task or its result has been removed, so that there is nothing to send any more. */
export type ReplayOutcome = 'queued' | 'unknown' | 'gone'

/**
 * Has the webhook of a task sent once more, now, whatever became of it: with its id of before, and a day of attempts of
 * its own.
 */
export async function replayWebhook(parts: ReplayParts, taskId: string): Promise<ReplayOutcome> {
  const { database, queue, tasks, files, deliveries, clock } = parts
  if ((await deliveries.ofTask(taskId)) === null) return 'unknown'
  const task = await tasks.get(taskId)
  if (task === null) return 'gone'
  if (task.status === 'SUCCESS' && (await files.readResult(taskId)) === null) return 'gone'
  const now = clock().getTime()
  await database.transaction(async (transaction) => {
    const job = { kind: 'deliver', payload: { task_id: taskId }, maxAttempts: deliveryAttempts } as const
    await queue.add(job, { idempotencyKey: `replay:${taskId}:${now}`, transaction })
    await deliveries.waiting(taskId, now, transaction)
  })
  return 'queued'
}
