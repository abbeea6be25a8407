import { canRetry, type Task } from '../tasks/task.js'
import { exactJson } from './exact-json.js'
import type { JobState } from './schemas/job-schemas.js'

/** What a caller is told of a task, without its result. */
export function jobState(task: Task): JobState {
  return {
    task_id: task.id,
    status: task.status,
    source_kind: task.sourceKind,
    attempts: task.attempts,
    progress: task.progress,
    error: task.error,
    user_id: exactJson(task.userId),
    invoice_id: exactJson(task.invoiceId),
    external_ref: task.externalRef,
    retry_of: task.retryOf,
    can_retry: canRetry(task),
    created_at: momentOf(task.createdAt),
    started_at: task.startedAt === null ? null : momentOf(task.startedAt),
    ended_at: task.endedAt === null ? null : momentOf(task.endedAt),
    expires_at: task.expiresAt === null ? null : momentOf(task.expiresAt),
  }
}

/** The same with a result that is JSON already: megabytes that need not be read to be sent on, nor lose digits by it. */
export function jobWithResult(task: Task, result: string): string {
  return `${JSON.stringify(jobState(task)).slice(0, -1)},"result":${result}}`
}

function momentOf(ms: number): string {
  return new Date(ms).toISOString()
}
