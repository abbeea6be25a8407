import type { WoundCode } from '../../vocabulary.js'
import type { ConfidentPart } from '../../rules/confidence.js'
import { calibrationError, type Stated } from '../statistics/calibration-error.js'
import { isRight } from './fields.js'
import { proportionOf, type Proportion } from './proportion.js'
import { humanTolerancePoints, largestTissueError } from './tissues.js'
import { isAnswered, type AnsweredRun, type ScoredRun } from './scored-run.js'

/** What each word is taken for where a number is needed. */
export type ConfidenceScale = Readonly<Record<Exclude<WoundCode<'confiance'>, 'non_evaluable'>, number>>

type Told = keyof ConfidenceScale

/**
 * A convention, not a finding: instructions define `elevee` as "a second nurse would see the same", and no published
 * scale turns the three words into numbers. The shares by word beside it need no convention.
 */
export const defaultConfidenceScale: ConfidenceScale = { elevee: 0.9, moyenne: 0.7, faible: 0.4 }

/** Whether the confidence that is told is worth something. */
export interface CalibrationMeasures {
  /** Expected calibration error of the model's own words, then of what the rules leave of them; 0 is best. */
  ece_brute: number | null
  ece_retenue: number | null
  /** Share of right statements by word, as the rules left it. */
  exactitude_par_mot: Readonly<Record<keyof ConfidenceScale, Proportion>>
  echelle: ConfidenceScale
  /** Statements that experts can judge, all runs together. */
  enonces: number
}

interface Statement {
  caseId: string
  brute: WoundCode<'confiance'>
  retenue: WoundCode<'confiance'>
  isCorrect: boolean
}

export function measureCalibration(
  runs: readonly ScoredRun[],
  scale: ConfidenceScale = defaultConfidenceScale,
): CalibrationMeasures {
  const statements = runs.filter(isAnswered).flatMap(statementsOf)
  const errorOf = (kind: 'brute' | 'retenue') =>
    calibrationError(
      statements.flatMap(({ isCorrect, [kind]: word }): Stated[] =>
        word === 'non_evaluable' ? [] : [{ confidence: scale[word], isCorrect }],
      ),
    )
  const shareOf = (word: Told) =>
    proportionOf(statements, ({ retenue, isCorrect }) => (retenue === word ? isCorrect : null))
  return {
    ece_brute: errorOf('brute'),
    ece_retenue: errorOf('retenue'),
    exactitude_par_mot: { elevee: shareOf('elevee'), moyenne: shareOf('moyenne'), faible: shareOf('faible') },
    echelle: scale,
    enonces: statements.length,
  }
}

/** The statements of one answer that have both a confidence and a truth. */
function statementsOf({ caseId, truth, prediction }: AnsweredRun): Statement[] {
  const { tissus } = prediction
  const isCloseToExperts =
    truth.tissus === undefined || tissus === null
      ? null
      : largestTissueError(tissus, truth.tissus) <= humanTolerancePoints
  const judged: readonly (readonly [ConfidentPart, boolean | null])[] = [
    ['etiologie', isRight(truth, prediction, 'etiologie')],
    ['localisation', isRight(truth, prediction, 'region')],
    ['lit', isCloseToExperts],
    ['exsudat', isRight(truth, prediction, 'exsudat_quantite')],
    ['peau_perilesionnelle', isRight(truth, prediction, 'erytheme')],
  ]
  return judged.flatMap(([part, isCorrect]) => {
    if (isCorrect === null) return []
    const [brute, retenue] = [prediction.confiance.brute[part], prediction.confiance.retenue[part]]
    return [{ caseId, brute, retenue, isCorrect }]
  })
}
