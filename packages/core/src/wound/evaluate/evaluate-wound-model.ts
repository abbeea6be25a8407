import { createHash } from 'node:crypto'
import { InvalidOptionError } from '../../errors/invalid-option-error.js'
import type { EvaluationCase } from './evaluation-case.js'
import { buildReport } from './report/build-report.js'
import type { DatasetNote, WoundEvaluationReport } from './report/evaluation-report.js'
import type { CaseRun } from './run/case-run.js'
import { checkEvaluationOptions, type EvaluationOptions } from './run/evaluation-options.js'
import { runCases } from './run/run-cases.js'

/** Cases with what is said of them as a whole. */
export interface WoundDataset {
  note: DatasetNote
  cases: readonly EvaluationCase[]
}

/** The figures, and every run behind them. */
export interface WoundEvaluation {
  rapport: WoundEvaluationReport
  /** By case and run; it holds the ids of the cases. */
  tirages: readonly CaseRun[]
}

/**
 * Measures a model on photographs that experts have judged: asks about each so many times and compares. An evaluation
 * that was stopped goes on where it was when it is given the same `answers` and `secret`.
 *
 * @param limit cases to take; the same ones each time, spread over the dataset
 * @throws InvalidOptionError; ModelKeyRefusedError and what else makes every further question pointless
 * @example
 * ```ts
 * const dataset = await readWoundDataset('photos-de-plaies')
 * const { rapport } = await evaluateWoundModel(dataset, { model, runs: 5, budget: 20 })
 * rapport.mesures.dimensions.inventees_apres_regles.valeur // 0
 * ```
 */
export async function evaluateWoundModel(
  dataset: WoundDataset,
  { limit, ...options }: EvaluationOptions & { limit?: number },
): Promise<WoundEvaluation> {
  checkEvaluationOptions(options)
  if (limit !== undefined && !(Number.isInteger(limit) && limit >= 1)) {
    const expected = 'un nombre entier d’au moins 1'
    throw new InvalidOptionError({ option: 'limit', expected, received: String(limit) })
  }
  const cases = chosen(dataset.cases, limit)
  const ran = await runCases(cases, options)
  const { provider, modelId } = options.model
  const rapport = buildReport({
    cases,
    datasetSize: dataset.cases.length,
    dataset: dataset.note,
    ran,
    model: { provider, modelId },
    mode: options.mode ?? 'aide_decision',
    runs: options.runs ?? 5,
    ...(options.confidenceScale && { confidenceScale: options.confidenceScale }),
  })
  return { rapport, tirages: ran.runs }
}

/** By a hash of the id: folders of one class each must not come one after the other when only some are taken. */
function chosen(cases: readonly EvaluationCase[], limit = cases.length): EvaluationCase[] {
  const drawn = cases.map((one) => ({ one, draw: createHash('sha256').update(one.id).digest('hex') }))
  drawn.sort((a, b) => (a.draw < b.draw ? -1 : 1))
  return drawn.slice(0, limit).map(({ one }) => one)
}
