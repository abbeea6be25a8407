import { ObjectNotFoundError } from '@constat/core'
import { inputsGone, jobNotEnded, jobSucceeded } from './retry-refusals.js'
import { idempotencyDigest, submitTask, type SubmissionParts, type Submitted } from './submit-task.js'
import { canRetry, hasEnded, type Task } from './task.js'

/** By whom and when a task is asked for again. */
export type RetryCall = Pick<Task, 'requestId' | 'countedDay'>

/**
 * Has a task that failed or was cancelled done again, with the files and the form of then, as a task of its own: what has
 * ended stays as it ended, and its webhook, which the receiver has had, is not told anew under the same id. Asked for
 * again and again, it is one task.
 *
 * @throws RequestError `job_not_ended`, `job_succeeded`, `job_inputs_gone`
 */
export async function retryTask(parts: SubmissionParts, task: Task, call: RetryCall): Promise<Submitted> {
  if (!hasEnded(task)) throw jobNotEnded()
  if (task.status === 'SUCCESS') throw jobSucceeded()
  const idempotencyKey = retryKey(task.id)
  const earlier = await parts.tasks.ofIdempotencyKey(idempotencyDigest(task.keyId, idempotencyKey))
  if (earlier !== null) return { task: earlier, isNew: false }
  if (!canRetry(task)) throw inputsGone()
  try {
    const { fields, incoming } = await parts.files.openInput(task.id)
    return await submitTask(parts, { ...task, ...call, fields, incoming, idempotencyKey, retryOf: task.id })
  } catch (error) {
    throw error instanceof ObjectNotFoundError ? inputsGone(error) : error
  }
}

/** No caller can send it as an `Idempotency-Key`: it has spaces. */
function retryKey(taskId: string): string {
  return `retry of ${taskId}`
}
