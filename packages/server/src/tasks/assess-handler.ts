import type { InputFile } from '@constat/core'
import { tookTooLong } from '../http/wounds/took-too-long.js'
import { woundEnvelope } from '../http/wounds/wound-answer.js'
import { assessedData, comparedData } from '../http/wounds/wound-data.js'
import { parseDates } from '../http/wounds/wound-dates.js'
import { parseWoundFields, parseWoundsFields } from '../http/wounds/wound-form.js'
import type { ComparisonData, WoundData } from '../http/schemas/wound-schemas.js'
import type { JobHandler, RunningJob } from '../jobs/job-queue.js'
import { trackWoundProgress } from '../progress/track-wound-progress.js'
import type { TaskInput } from '../storage/task-files.js'
import { tallyUsage } from '../wounds/tally-usage.js'
import type { WoundWatch, Wounds } from '../wounds/wounds.js'
import { unknownQuality } from '../outcomes/outcome.js'
import { readTaskInput } from './read-task-input.js'
import { taskHandler, type OnTaskDone, type TaskHandlerOptions, type TaskResult } from './task-handler.js'
import type { Task } from './task.js'
import { throttledProgress } from './throttled-progress.js'
import { withinLimits, type TimeLimits } from './time-limits.js'

export interface AssessHandlerOptions extends TaskHandlerOptions {
  readonly wounds: Wounds
  readonly limits: TimeLimits
  readonly onDone?: OnTaskDone
}

/** Runs the jobs `assess`: one photograph of a wound is assessed, several are compared, and the answer is worded. */
export function assessHandler(options: AssessHandlerOptions): JobHandler {
  return taskHandler(options, (task, job, signal) => assessTask(options, task, job, signal))
}

async function assessTask(
  { wounds, files, limits, tasks, logger, onDone }: AssessHandlerOptions,
  task: Task,
  { attempt }: RunningJob,
  signal: AbortSignal,
): Promise<TaskResult> {
  const input = await readTaskInput(files, task.id)
  const track = trackWoundProgress(input.files.length)
  const progress = throttledProgress(track, (state) => tasks.reportProgress(task.id, attempt, state))
  const tally = tallyUsage()
  const run = (own: AbortSignal): Promise<WoundData | ComparisonData> => {
    const watch = { signal: own, onProgress: progress.report, onAnswer: tally.onAnswer }
    return task.sourceKind === 'wound' ? assess(wounds, task, input, watch) : compare(wounds, task, input, watch)
  }
  try {
    const data = await withinLimits(limits, signal, run, tookTooLong)
    const { provider, model, tokens_used, cost_usd, duration_ms } = data._metadata
    const about = { photos: input.files.length, provider, model, tokens_used, cost_usd, duration_ms }
    logger.info({ event: 'task_assessed', task_id: task.id, attempt, ...about })
    onDone?.(task, tally.used())
    // What models say of their confidence in a wound is a word, not a number.
    return { answer: JSON.stringify(woundEnvelope(data)), quality: unknownQuality }
  } finally {
    await progress.end()
  }
}

function assess(wounds: Wounds, task: Task, { files, fields }: TaskInput, watch: WoundWatch): Promise<WoundData> {
  const { context, patientMineur, report } = parseWoundFields(fields, wounds.mode)
  const request = { images: files.map(photoOf), context, patientMineur, actor: task.keyId }
  return assessedData(wounds, request, report, watch)
}

function compare(wounds: Wounds, task: Task, { files, fields }: TaskInput, watch: WoundWatch): Promise<ComparisonData> {
  const dates = parseDates(fields['dates'], files.length)
  const { contexts, patientMineur, report } = parseWoundsFields(fields, wounds.mode, files.length)
  const images = files.map((file, index) => ({
    date: dates[index] ?? '',
    image: photoOf(file),
    context: contexts[index] ?? null,
  }))
  return comparedData(wounds, { images, patientMineur, actor: task.keyId }, report, watch)
}

/** Its pixels alone: the name of a file may say whose wound it is. */
function photoOf({ bytes }: InputFile): Pick<InputFile, 'bytes'> {
  return { bytes }
}
