import { InvalidOptionError } from '../../../errors/invalid-option-error.js'
import type { Clock } from '../../../input/clock.js'
import type { VisionModel } from '../../../models/vision-model.js'
import type { WoundMode } from '../../wound-mode.js'
import type { ConfidenceScale } from '../measures/calibration.js'
import type { AnswerLog } from './answer-log.js'
import type { RecordedAnswers } from './recorded-answers.js'

export interface EvaluationOptions {
  /** The model, or answers that were recorded elsewhere. */
  model: VisionModel | RecordedAnswers
  /** Times that each case is asked about, 1 to 20. @default 5 */
  runs?: number
  /** @default 'aide_decision': stages and alerts are measured too */
  mode?: WoundMode
  /** Cases worked on at the same time, 1 to 32. @default 2 */
  concurrency?: number
  /** US dollars for all answers, those of earlier sessions included; nothing is asked once they are spent. */
  budget?: number
  /** Where answers are kept. @default in memory */
  answers?: AnswerLog
  /** Key under which calls are named in `answers`. @default one of this process */
  secret?: Uint8Array
  /** Begins no further case. */
  stop?: AbortSignal
  /** Stops questions under way too. */
  signal?: AbortSignal
  maxMilliseconds?: number
  onProgress?: (progress: EvaluationProgress) => void
  confidenceScale?: ConfidenceScale
  clock?: Clock
}

/** Where an evaluation stands. */
export interface EvaluationProgress {
  /** Runs that ended, and runs in all. */
  done: number
  total: number
  /** Runs that needed a question now; the others were found in `answers`. */
  asked: number
  refused: number
  /** US dollars of all answers whose price is known. */
  spent: number
  /** Answers whose price is not known. */
  unpriced: number
}

/** Why an evaluation ended early; null when it is complete. */
export type EvaluationStop = 'interrompue' | 'budget' | 'cout_inconnu' | 'erreurs_techniques' | null

/** What a mode that decides must declare. */
export const evaluationPurpose = 'Évaluation d’un modèle sur un jeu de données, hors soins'

/** @throws InvalidOptionError */
export function checkEvaluationOptions({ runs = 5, concurrency = 2, budget }: EvaluationOptions): void {
  refuseUnless('runs', runs, Number.isInteger(runs) && runs >= 1 && runs <= 20, 'un nombre entier de 1 à 20')
  const isPool = Number.isInteger(concurrency) && concurrency >= 1 && concurrency <= 32
  refuseUnless('concurrency', concurrency, isPool, 'un nombre entier de 1 à 32')
  const isAmount = budget === undefined || (Number.isFinite(budget) && budget > 0)
  refuseUnless('budget', budget, isAmount, 'un montant positif en dollars')
}

function refuseUnless(option: string, received: unknown, isGood: boolean, expected: string): void {
  if (!isGood) throw new InvalidOptionError({ option, expected, received: String(received) })
}
