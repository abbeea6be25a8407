import { ObjectNotFoundError, type EnergyInvoiceAnalysis } from '@constat/core'
import type { Logger } from 'pino'
import type { AnalysisParts } from '../analysis/analysis-parts.js'
import { analyzeInvoice } from '../analysis/analyze-invoice.js'
import type { Transaction } from '../database/database.js'
import { parseInvoiceFields } from '../http/invoice-fields.js'
import type { Commit, JobHandler, RunningJob } from '../jobs/job-queue.js'
import type { TaskFiles } from '../storage/task-files.js'
import type { WorkSlots } from '../work/work-slots.js'
import type { FollowUp } from './follow-up-jobs.js'
import { inputLost, isFinal, isStoppedHere, taskErrorOf } from './task-errors.js'
import type { TaskStore } from './task-store.js'
import type { Task } from './task.js'
import { throttledProgress } from './throttled-progress.js'
import { withinLimits, type TimeLimits } from './time-limits.js'

export interface AnalyzeHandlerOptions {
  readonly analysis: AnalysisParts
  /** Shared with the direct calls of this process. */
  readonly slots: WorkSlots
  readonly tasks: TaskStore
  readonly files: TaskFiles
  readonly followUp: FollowUp
  readonly limits: TimeLimits
  readonly concurrency: number
  /** Told of every analysis that was done. */
  readonly onAnalyzed?: (task: Task, analysis: EnergyInvoiceAnalysis) => void
  readonly logger: Logger
}

/** The first try and five more, as the services before this one did. */
export const analysisAttempts = 6
const firstDelayMs = 5_000
const longestDelayMs = 600_000

/**
 * Runs the jobs `analyze`: reads what was sent, analyses it, stores the result, and ends the task with the jobs that
 * follow. A bill that is refused ends its task at once; a fault of ours is tried again.
 */
export function analyzeHandler(options: AnalyzeHandlerOptions): JobHandler {
  const { tasks, files, logger, concurrency } = options
  return {
    concurrency,
    delayAfter: (failedAttempts) => Math.min(firstDelayMs * 2 ** (failedAttempts - 1), longestDelayMs),
    run: async (job, { signal }) => {
      const task = await tasks.start(taskIdOf(job), job.attempt)
      if (task === null) return undefined
      try {
        await files.putResult(task.id, await analyzeTask(options, task, job, signal))
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

/** Gives the answer as JSON, as a direct call would have had it. */
async function analyzeTask(
  { analysis, files, limits, slots, tasks, logger, onAnalyzed }: AnalyzeHandlerOptions,
  task: Task,
  { attempt }: RunningJob,
  signal: AbortSignal,
): Promise<string> {
  const progress = throttledProgress((state) => tasks.reportProgress(task.id, attempt, state))
  try {
    return await slots.run(async () => {
      const input = await readInput(files, task.id)
      const fields = parseInvoiceFields(input.fields)
      const { analysis: analyzed, answer } = await withinLimits(limits, signal, (own) =>
        analyzeInvoice(analysis, {
          files: input.files,
          fields,
          requestId: task.requestId,
          signal: own,
          onProgress: progress.report,
        }),
      )
      logger.info({ event: 'task_analyzed', task_id: task.id, attempt, timings: analyzed.timings })
      onAnalyzed?.(task, analyzed)
      return JSON.stringify(answer)
    }, signal)
  } finally {
    await progress.end()
  }
}

async function readInput(files: TaskFiles, taskId: string) {
  try {
    return await files.readInput(taskId)
  } catch (error) {
    throw error instanceof ObjectNotFoundError ? inputLost(error) : error
  }
}

function endOf({ tasks, followUp }: AnalyzeHandlerOptions, taskId: string, error: unknown): Commit {
  const isSuccess = error === null
  return async (transaction: Transaction) => {
    if (!(await tasks.end(taskId, isSuccess ? null : taskErrorOf(error), transaction))) return
    const task = await tasks.get(taskId, transaction)
    if (task === null) return
    await followUp({ ...task, isSuccess }, transaction)
  }
}
