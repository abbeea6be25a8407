import { createHash, randomBytes } from 'node:crypto'
import { ConstatError } from '../../../errors/constat-error.js'
import type { VisionModel } from '../../../models/vision-model.js'
import { assessPhotos } from '../../assess-photos.js'
import { preparePhotos } from '../../images/prepare-photos.js'
import type { PhotoToSend } from '../../images/wound-photo.js'
import type { EvaluationCase } from '../evaluation-case.js'
import { memoryAnswerLog } from './answer-log.js'
import { assessedRun, failedRun, unsentRun, type CaseRun } from './case-run.js'
import { evaluationPurpose, type EvaluationOptions, type EvaluationStop } from './evaluation-options.js'
import { inPool } from './in-pool.js'
import { meteredModel, recordedModel, type MeteredModel } from './metered-model.js'

/** What was asked and answered. */
export interface RanCases {
  /** In the order of the cases and of their runs. */
  runs: readonly CaseRun[]
  stop: EvaluationStop
  /** SHA-256, in hex, over the photographs by case that was begun. */
  photoHashes: ReadonlyMap<string, string>
}

/** Photographs of a dataset are larger than what phones are allowed to send. */
const maxBytes = 64 * 1024 * 1024
/** So many failures in a row are no accident of one photograph. */
const mostFailuresInARow = 5
/** Every further question would fail in the same way. */
const hopeless: ReadonlySet<string> = new Set(['model_key_refused', 'model_key_missing', 'invalid_option'])

/**
 * Asks about every case so many times. What is found in the log is not asked again. Stops between two questions when the
 * caller says so, when the budget is spent, when it cannot be watched, or when the model is out of reach.
 *
 * @throws what makes every further question pointless, such as a key that is refused
 */
export async function runCases(cases: readonly EvaluationCase[], options: EvaluationOptions): Promise<RanCases> {
  const { runs: count = 5, concurrency = 2, onProgress } = options
  const log = { answers: options.answers ?? memoryAnswerLog(), secret: options.secret ?? randomBytes(32) }
  const progress = { done: 0, total: cases.length * count, asked: 0, refused: 0, spent: 0, unpriced: 0 }
  const finished: CaseRun[] = []
  const photoHashes = new Map<string, string>()
  let failuresInARow = 0
  let stop: EvaluationStop = null

  const mayGoOn = (): boolean => {
    if (stop !== null) return false
    if (options.stop?.aborted === true || options.signal?.aborted === true) stop = 'interrompue'
    else if (failuresInARow >= mostFailuresInARow) stop = 'erreurs_techniques'
    else if (options.budget !== undefined && progress.unpriced > 0) stop = 'cout_inconnu'
    else if (options.budget !== undefined && progress.spent >= options.budget) stop = 'budget'
    return stop === null
  }
  const finish = (run: CaseRun, metered: MeteredModel | null): void => {
    finished.push(run)
    progress.done += 1
    if ((metered?.asked() ?? 0) > 0) progress.asked += 1
    if (run.issue === 'refus' || run.issue === 'filtre') progress.refused += 1
    for (const { answer } of metered?.answers ?? []) {
      if (answer.cost === null) progress.unpriced += 1
      else progress.spent += answer.cost.amount
    }
    failuresInARow = run.issue === 'technique' ? failuresInARow + 1 : 0
    onProgress?.({ ...progress })
  }
  const meterOf = (one: EvaluationCase, run: number): MeteredModel =>
    'answersOf' in options.model
      ? recordedModel(options.model, one.id, run)
      : meteredModel(options.model, { ...log, run, ...(options.clock && { clock: options.clock }) })

  await inPool(cases, concurrency, async (one) => {
    if (!mayGoOn()) return
    const { photos, hash, code } = await photosOf(one)
    photoHashes.set(one.id, hash)
    for (let run = 1; run <= count && mayGoOn(); run += 1) {
      const place = { caseId: one.id, run }
      if (photos === null) {
        finish(unsentRun(place, code), null)
        continue
      }
      const metered = meterOf(one, run)
      try {
        const assessment = await assess(one, photos, metered.model, options)
        finish(assessedRun(place, assessment, metered.answers), metered)
      } catch (error) {
        if (ConstatError.isInstance(error) && error.code === 'aborted') stop = 'interrompue'
        else if (ConstatError.isInstance(error) && hopeless.has(error.code)) throw error
        else finish(failedRun(place, error, metered.answers), metered)
      }
    }
  })
  const order = new Map(cases.map(({ id }, index) => [id, index]))
  const placeOf = ({ caseId }: CaseRun) => order.get(caseId) ?? 0
  const runs = finished.sort((a, b) => placeOf(a) - placeOf(b) || a.run - b.run)
  return { runs, stop, photoHashes }
}

type Photos = { photos: readonly PhotoToSend[]; code: '' } | { photos: null; code: string }

async function photosOf(one: EvaluationCase): Promise<Photos & { hash: string }> {
  const files = await one.photos()
  const hash = createHash('sha256')
  for (const bytes of files) hash.update(createHash('sha256').update(bytes).digest())
  const digest = hash.digest('hex')
  try {
    const prepared = await preparePhotos(
      files.map((bytes) => ({ bytes })),
      { maxBytes },
    )
    return { photos: prepared, code: '', hash: digest }
  } catch (error) {
    if (!ConstatError.isInstance(error)) throw error
    return { photos: null, code: error.code, hash: digest }
  }
}

function assess(
  { context, date }: EvaluationCase,
  photos: readonly PhotoToSend[],
  model: VisionModel,
  { mode = 'aide_decision', signal, maxMilliseconds }: EvaluationOptions,
) {
  // Whether a wound is new must not depend on the day on which it is evaluated.
  const day = date ?? context?.date_apparition ?? '2026-01-01'
  const options = {
    model,
    mode,
    ...(mode === 'aide_decision' && { purpose: evaluationPurpose }),
    ...(signal && { signal }),
    ...(maxMilliseconds !== undefined && { maxMilliseconds }),
  }
  return assessPhotos(photos, context ?? null, { mesure: null, warnings: [] }, options, day)
}
