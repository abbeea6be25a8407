import { ConstatError } from '../../../errors/constat-error.js'
import { totalOf } from '../../../models/total-of.js'
import type { ModelCost, ModelUsage } from '../../../models/vision-model.js'
import type { WoundAssessment } from '../../assessment.js'
import { predictionOf, type WoundPrediction } from '../prediction.js'
import type { LoggedAnswer } from './answer-log.js'
import { NothingRecorded } from './metered-model.js'

/**
 * How one run about one case ended: with an assessment (`valide`), with an answer that is none (`refus`, `filtre`,
 * `tronquee`, `invalide`), or without any answer to judge (`photo` that cannot be sent, `technique`, `absente` from a file).
 */
export type RunOutcome = 'valide' | 'refus' | 'filtre' | 'tronquee' | 'invalide' | 'photo' | 'technique' | 'absente'

/** One run about one case. */
export interface CaseRun {
  caseId: string
  /** From 1. */
  run: number
  issue: RunOutcome
  /** Code of the error; null for an assessment. */
  code: string | null
  prediction: WoundPrediction | null
  /** Answers of the model: 1, or 2 with the guided retry. */
  reponses: number
  /** Of all answers together. */
  latenceMs: number | null
  jetons: ModelUsage | null
  /** Null when the price of an answer is not known. */
  cout: ModelCost | null
  /** Models that answered, as they name themselves. */
  modeles: readonly string[]
  /** First and last time of an answer, ISO. */
  dates: readonly string[]
  /** Codes of the warnings, each once. */
  avertissements: readonly string[]
}

const outcomes: Readonly<Record<string, RunOutcome>> = {
  model_refused: 'refus',
  model_filtered: 'filtre',
  model_truncated: 'tronquee',
  model_answer_invalid: 'invalide',
}

/** Outcomes in which a model has answered, well or badly: the others say nothing about it. */
export const judgedOutcomes: ReadonlySet<RunOutcome> = new Set(['valide', 'refus', 'filtre', 'tronquee', 'invalide'])

/** A run that gave an assessment. */
export function assessedRun(
  place: { caseId: string; run: number },
  assessment: WoundAssessment,
  answers: readonly LoggedAnswer[],
): CaseRun {
  const avertissements = [...new Set(assessment.avertissements.map(({ code }) => code))].sort()
  return { ...blank(place, answers), issue: 'valide', prediction: predictionOf(assessment), avertissements }
}

/** A run that gave none. An answer whose retry was not recorded is judged as it came. */
export function failedRun(
  place: { caseId: string; run: number },
  error: unknown,
  answers: readonly LoggedAnswer[],
): CaseRun {
  const base = blank(place, answers)
  if (error instanceof NothingRecorded) {
    const [first] = answers
    if (first === undefined) return { ...base, issue: 'absente', code: 'reponse_absente' }
    const isCut = first.answer.finishReason === 'length'
    return isCut
      ? { ...base, issue: 'tronquee', code: 'model_truncated' }
      : { ...base, issue: 'invalide', code: 'model_answer_invalid' }
  }
  if (!ConstatError.isInstance(error)) throw error
  return { ...base, issue: outcomes[error.code] ?? 'technique', code: error.code }
}

/** A run about photographs that cannot be sent. */
export function unsentRun(place: { caseId: string; run: number }, code: string): CaseRun {
  return { ...blank(place, []), issue: 'photo', code }
}

function blank(place: { caseId: string; run: number }, logged: readonly LoggedAnswer[]): CaseRun {
  const answers = logged.map(({ answer }) => answer)
  const isAnswered = answers.length > 0
  const { usage, cost } = totalOf(answers)
  return {
    ...place,
    issue: 'technique',
    code: null,
    prediction: null,
    reponses: answers.length,
    latenceMs: isAnswered ? logged.reduce((total, { latencyMs }) => total + latencyMs, 0) : null,
    jetons: isAnswered ? usage : null,
    cout: cost,
    modeles: [...new Set(answers.map(({ modelId }) => modelId))],
    dates: logged.flatMap(({ answeredAt }) => answeredAt ?? []).sort(),
    avertissements: [],
  }
}
