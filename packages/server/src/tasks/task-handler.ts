import type { Logger } from 'pino'
import { afterCommit } from '../database/after-commit.js'
import type { Transaction } from '../database/database.js'
import type { Commit, JobHandler, RunningJob } from '../jobs/job-queue.js'
import type { AddedUsage } from '../keys/key-usage.js'
import type { TaskFiles } from '../storage/task-files.js'
import { unknownQuality, type Outcome, type ResultQuality } from '../outcomes/outcome.js'
import type { OutcomeLog } from '../outcomes/outcome-log.js'
import type { WorkSlots } from '../work/work-slots.js'
import { documentKindOf } from './document-kind-of.js'
import type { FollowUp } from './follow-up-jobs.js'
import { isFinal, isStoppedHere, taskErrorOf } from './task-errors.js'
import type { TaskStore } from './task-store.js'
import type { Task } from './task.js'

export interface TaskHandlerOptions {
  readonly tasks: TaskStore
  readonly files: TaskFiles
  readonly followUp: FollowUp
  readonly concurrency: number
  /** Shared with the direct calls of this process. */
  readonly slots: WorkSlots
  readonly outcomes: Pick<OutcomeLog, 'record'>
  readonly logger: Logger
}

/** Told of every task that was worked on, with what that used. */
export type OnTaskDone = (task: Task, used: Omit<AddedUsage, 'calls'>) => void

export interface TaskResult {
  /** JSON, as a direct call would have had it. */
  readonly answer: string
  readonly quality: ResultQuality
}

/** Does what a task asks for. */
export type TaskWork = (task: Task, job: RunningJob, signal: AbortSignal) => Promise<TaskResult>

/** The first try and five more, as the services before this one did. */
export const analysisAttempts = 6
const firstDelayMs = 5_000
const longestDelayMs = 600_000

/**
 * Runs the jobs of tasks: has the work done, stores the result, and ends the task with the jobs that follow. What is
 * refused ends its task at once; a fault of ours is tried again.
 */
export function taskHandler(options: TaskHandlerOptions, work: TaskWork): JobHandler {
  const { tasks, files, slots, logger, concurrency } = options
  return {
    concurrency,
    delayAfter: (failedAttempts) => Math.min(firstDelayMs * 2 ** (failedAttempts - 1), longestDelayMs),
    run: async (job, { signal }) => {
      const task = await tasks.start(taskIdOf(job), job.attempt)
      if (task === null) return undefined
      const watch = stopwatch()
      try {
        const { answer, quality } = await slots.run(() => watch.during(() => work(task, job, signal)), signal)
        await files.putResult(task.id, answer)
        return endOf(options, task.id, { error: null, quality, durationMs: watch.durationMs() })
      } catch (error) {
        signal.throwIfAborted()
        if (isStoppedHere(error)) throw new Error('the analysis was stopped with this process', { cause: error })
        if (!isFinal(error)) throw error
        logger.info({ event: 'task_refused', task_id: task.id, code: taskErrorOf(error).code })
        return endOf(options, task.id, { error, quality: unknownQuality, durationMs: watch.durationMs() })
      }
    },
    onFailure: async (job, { error, isLast }, transaction) => {
      // Its worker may have died: nobody knows when.
      const end = { error, quality: unknownQuality, durationMs: null }
      if (isLast) await endOf(options, taskIdOf(job), end)(transaction)
      else await tasks.retry(taskIdOf(job), transaction)
    },
  }
}

function taskIdOf({ payload }: RunningJob): string {
  return String(payload['task_id'])
}

interface TaskEnd extends Pick<Outcome, 'durationMs'> {
  /** Null when it succeeded. */
  readonly error: unknown
  readonly quality: ResultQuality
}

function endOf({ tasks, followUp, outcomes }: TaskHandlerOptions, taskId: string, end: TaskEnd): Commit {
  const { quality, durationMs } = end
  const error = end.error === null ? null : taskErrorOf(end.error)
  return async (transaction: Transaction) => {
    if (!(await tasks.end(taskId, error, transaction))) return
    const task = await tasks.get(taskId, transaction)
    if (task === null) return
    await followUp({ ...task, isSuccess: error === null }, transaction)
    const document = { keyId: task.keyId, kind: documentKindOf(task.sourceKind), channel: 'job' } as const
    afterCommit(transaction, () => {
      outcomes.record({ ...document, ...quality, durationMs, errorCode: error?.code ?? null })
    })
  }
}

/** Milliseconds of the last work that ended; null before. */
function stopwatch() {
  let spent: number | null = null
  return {
    durationMs: () => spent,
    during: async <Result>(work: () => Promise<Result>): Promise<Result> => {
      const started = performance.now()
      try {
        return await work()
      } finally {
        spent = performance.now() - started
      }
    },
  }
}
