import type { CaseTruth } from '../case-truth.js'
import type { WoundPrediction } from '../prediction.js'

/** One answer about one case, beside what experts say of it. */
export interface ScoredRun {
  caseId: string
  /** From 1. */
  run: number
  truth: CaseTruth
  /** Null when the model gave nothing that can be used. */
  prediction: WoundPrediction | null
}

/** A run that has an answer. */
export interface AnsweredRun extends ScoredRun {
  prediction: WoundPrediction
}

export const isAnswered = (run: ScoredRun): run is AnsweredRun => run.prediction !== null
