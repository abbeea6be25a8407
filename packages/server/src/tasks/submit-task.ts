import { createHash, randomUUID } from 'node:crypto'
import { ObjectStoreError } from '@constat/core'
import type { Database } from '../database/database.js'
import { isConnectionLost } from '../database/is-connection-lost.js'
import type { JobQueue } from '../jobs/job-queue.js'
import type { IncomingFile, TaskFiles, TaskForm } from '../storage/task-files.js'
import { analysisAttempts } from './task-handler.js'
import { diskFull } from './job-room.js'
import { AlreadySubmitted, idempotencyConflict } from './already-submitted.js'
import type { NewTask, TaskStore } from './task-store.js'
import { isWoundSource, type Task } from './task.js'

export interface SubmissionParts {
  readonly database: Database
  readonly queue: Pick<JobQueue, 'add'>
  readonly tasks: TaskStore
  readonly files: TaskFiles
}

/** A bill or photographs that were received, with what their form says of them. */
export interface Submission extends TaskForm, Omit<NewTask, 'id' | 'idempotencyKey' | 'bodyDigest' | 'sourceKind'> {
  readonly incoming: readonly IncomingFile[]
  /** As the caller sent it; null without one. */
  readonly idempotencyKey: string | null
}

/** A task, and whether it was not there before. */
export interface Submitted {
  readonly task: Task
  readonly isNew: boolean
}

/**
 * Accepts what was sent: once this has ended its files are stored, and its task and its job are in the database, all of
 * them. With an `Idempotency-Key` that was sent before, gives the task of then.
 *
 * @throws RequestError `idempotency_conflict` when something else was sent with that key
 */
export async function submitTask(parts: SubmissionParts, submission: Submission): Promise<Submitted> {
  const { tasks, files } = parts
  const { keyId, idempotencyKey: sentKey, incoming, fields, sourceKind } = submission
  const digests = await digestsOf(incoming)
  const bodyDigest = digestOf(submission, digests)
  const idempotencyKey = sentKey === null ? null : idempotencyDigest(keyId, sentKey)
  const earlier = idempotencyKey === null ? null : await tasks.ofIdempotencyKey(idempotencyKey)
  if (earlier !== null) return { task: sameTask(earlier, bodyDigest), isNew: false }

  const task: NewTask = { ...submission, id: randomUUID(), idempotencyKey, bodyDigest }
  try {
    await files.putInput(task.id, { fields, sourceKind }, incoming, digests)
    return { task: await record(parts, task), isNew: true }
  } catch (error) {
    // A connection lost at the commit does not say whether the task is there; `removeExpired` finds out.
    if (!isConnectionLost(error)) await files.remove(task.id)
    if (error instanceof AlreadySubmitted) return { task: sameTask(error.task, bodyDigest), isNew: false }
    throw isDiskFull(error) ? diskFull(null) : error
  }
}

/** What a task is found by when its key sends the same `Idempotency-Key` again. */
export function idempotencyDigest(keyId: string, sentKey: string): string {
  return sha256(JSON.stringify([keyId, sentKey]))
}

function isDiskFull(error: unknown): boolean {
  return ObjectStoreError.isInstance(error) && ['ENOSPC', 'EDQUOT'].includes(String(error.details['reason']))
}

function record({ database, queue, tasks }: SubmissionParts, task: NewTask): Promise<Task> {
  return database.transaction(async (transaction) => {
    const kind = isWoundSource(task.sourceKind) ? 'assess' : 'analyze'
    const job = { kind, payload: { task_id: task.id }, maxAttempts: analysisAttempts } as const
    const jobId = await queue.add(job, { transaction })
    const recorded = await tasks.add(task, jobId, transaction)
    // Undoes the job as well.
    if (recorded.id !== task.id) throw new AlreadySubmitted(recorded)
    return recorded
  })
}

function sameTask(earlier: Task, bodyDigest: string): Task {
  if (earlier.bodyDigest !== bodyDigest) throw idempotencyConflict()
  return earlier
}

/** Of each file, one in memory at a time. */
async function digestsOf(incoming: readonly IncomingFile[]): Promise<string[]> {
  const digests: string[] = []
  for (const file of incoming) digests.push(sha256(await file.read()))
  return digests
}

/** Names of files and the boundary of the form do not count: clients make them up again for each attempt. */
function digestOf({ fields, sourceKind }: Submission, digests: readonly string[]): string {
  const sorted = Object.entries(fields).toSorted(([one], [other]) => (one < other ? -1 : 1))
  return sha256(JSON.stringify([sourceKind, sorted, digests]))
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
