import type { Logger } from 'pino'
import type { Transaction } from '../database/database.js'
import type { Commit, JobHandler, RunningJob } from '../jobs/job-queue.js'
import type { AddedUsage } from '../keys/key-usage.js'
import type { TaskFiles } from '../storage/task-files.js'
import type { FollowUp } from './follow-up-jobs.js'
import { isFinal, isStoppedHere, taskErrorOf } from './task-errors.js'
import type { TaskStore } from './task-store.js'
import type { Task } from './task.js'

export interface TaskHandlerOptions {
  readonly tasks: TaskStore
  readonly files: TaskFiles
  readonly followUp: FollowUp
  readonly concurrency: number
  readonly logger: Logger
}

/** Told of every task that was worked on, with what that used. */
export type OnTaskDone = (task: Task, used: Omit<AddedUsage, 'calls'>) => void

/** Does what a task asks for, and gives the answer as JSON, as a direct call would have had it. */
export type TaskWork = (task: Task, job: RunningJob, signal: AbortSignal) => Promise<string>

/** The first try and five more, as the services before this one did. */
export const analysisAttempts = 6
const firstDelayMs = 5_000
const longestDelayMs = 600_000

/**
 * Runs the jobs of tasks: has the work done, stores the result, and ends the task with the jobs that follow. What is
 * refused ends its task at once; a fault of ours is tried again.
 */
export function taskHandler(options: TaskHandlerOptions, work: TaskWork): JobHandler {
  const { tasks, files, logger, concurrency } = options
  return {
    concurrency,
    delayAfter: (failedAttempts) => Math.min(firstDelayMs * 2 ** (failedAttempts - 1), longestDelayMs),
    run: async (job, { signal }) => {
      const task = await tasks.start(taskIdOf(job), job.attempt)
      if (task === null) return undefined
      try {
        await files.putResult(task.id, await work(task, job, signal))
      } catch (error) {
        signal.throwIfAborted()
        if (isStoppedHere(error)) throw new Error('the analysis was stopped with this process', { cause: error })
        if (!isFinal(error)) throw error
        logger.info({ event: 'task_refused', task_id: task.id, code: taskErrorOf(error).code })
        return endOf(options, task.id, error)
      }
      return endOf(options, task.id, null)
    },
    onFailure: async (job, { error, isLast }, transaction) => {
      if (isLast) await endOf(options, taskIdOf(job), error)(transaction)
      else await tasks.retry(taskIdOf(job), transaction)
    },
  }
}

function taskIdOf({ payload }: RunningJob): string {
  return String(payload['task_id'])
}

function endOf({ tasks, followUp }: TaskHandlerOptions, taskId: string, error: unknown): Commit {
  const isSuccess = error === null
  return async (transaction: Transaction) => {
    if (!(await tasks.end(taskId, isSuccess ? null : taskErrorOf(error), transaction))) return
    const task = await tasks.get(taskId, transaction)
    if (task === null) return
    await followUp({ ...task, isSuccess }, transaction)
  }
}
