import type { AnalysisParts } from '../analysis/analysis-parts.js'
import { analyzeInvoice } from '../analysis/analyze-invoice.js'
import { parseInvoiceFields } from '../http/invoice-fields.js'
import type { JobHandler, RunningJob } from '../jobs/job-queue.js'
import { usageOf } from '../keys/usage-of-analysis.js'
import { trackProgress } from '../progress/track-progress.js'
import { invoiceQuality } from '../outcomes/invoice-quality.js'
import { readTaskInput } from './read-task-input.js'
import { taskHandler, type OnTaskDone, type TaskHandlerOptions, type TaskResult } from './task-handler.js'
import type { Task } from './task.js'
import { throttledProgress } from './throttled-progress.js'
import { withinLimits, type TimeLimits } from './time-limits.js'

export interface AnalyzeHandlerOptions extends TaskHandlerOptions {
  readonly analysis: AnalysisParts
  readonly limits: TimeLimits
  /** Told of every analysis that was done. */
  readonly onDone?: OnTaskDone
}

/** Runs the jobs `analyze`: reads what was sent of a bill, analyses it, and words the answer. */
export function analyzeHandler(options: AnalyzeHandlerOptions): JobHandler {
  return taskHandler(options, (task, job, signal) => analyzeTask(options, task, job, signal))
}

async function analyzeTask(
  { analysis, files, limits, tasks, logger, onDone }: AnalyzeHandlerOptions,
  task: Task,
  { attempt }: RunningJob,
  signal: AbortSignal,
): Promise<TaskResult> {
  const progress = throttledProgress(trackProgress(), (state) => tasks.reportProgress(task.id, attempt, state))
  try {
    const input = await readTaskInput(files, task.id)
    const fields = parseInvoiceFields(input.fields)
    const { analysis: analyzed, answer } = await withinLimits(limits, signal, (own) =>
      analyzeInvoice(analysis, {
        files: input.files,
        fields,
        keyId: task.keyId,
        requestId: task.requestId,
        signal: own,
        onProgress: progress.report,
      }),
    )
    logger.info({ event: 'task_analyzed', task_id: task.id, attempt, timings: analyzed.timings })
    onDone?.(task, usageOf(analyzed))
    return { answer: JSON.stringify(answer), quality: invoiceQuality(analyzed) }
  } finally {
    await progress.end()
  }
}
