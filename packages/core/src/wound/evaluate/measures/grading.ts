import { depthOf, type CaseTruth } from '../case-truth.js'
import type { WoundPrediction } from '../prediction.js'
import { weightedKappa } from '../statistics/weighted-kappa.js'
import { detectionOf, type Detection } from './detection.js'
import { spreadOverRuns, type Spread } from './per-run.js'
import { proportionOf, type Proportion } from './proportion.js'
import { isAnswered, type ScoredRun } from './scored-run.js'

/** Agreement on an ordered scale. */
export interface ScaleMeasures {
  /** In order. */
  echelle: readonly string[]
  /** Photographs that experts have graded for which the model gives a grade of the scale too. */
  couverture: Proportion
  exact: Proportion
  kappa_quadratique: Spread | null
  /** Answers by grade of the experts (rows) and of the model (columns), all runs together. */
  confusion: readonly (readonly number[])[]
}

/** Stages 1 to 4, the three groups of depth, and the two thresholds that decide what is done. */
export interface GradingMeasures {
  stade: ScaleMeasures
  profondeur: ScaleMeasures
  seuils: {
    /** Skin open: partial loss or more. */
    peau_ouverte: Detection
    /** Full loss, or a bed that is hidden. */
    perte_totale: Detection
  }
}

const stages = ['stade_1', 'stade_2', 'stade_3', 'stade_4'] as const
const depths = ['peau_intacte', 'perte_partielle', 'perte_totale_ou_inclassable'] as const

export function measureGrading(runs: readonly ScoredRun[]): GradingMeasures {
  const isAtLeast = (grade: (typeof depths)[number]) =>
    detectionOf(
      runs,
      ({ truth }) => reaches(depthOf(truth), grade),
      ({ prediction }) => reaches(prediction.profondeur, grade),
    )
  return {
    stade: measureScale(
      runs,
      stages,
      ({ stade_escarre }) => stade_escarre ?? null,
      ({ stade_escarre }) => stade_escarre,
    ),
    profondeur: measureScale(runs, depths, depthOf, ({ profondeur }) => profondeur),
    seuils: { peau_ouverte: isAtLeast('perte_partielle'), perte_totale: isAtLeast('perte_totale_ou_inclassable') },
  }
}

function reaches(depth: string | null, grade: (typeof depths)[number]): boolean | null {
  const rank = depths.findIndex((name) => name === depth)
  return rank === -1 ? null : rank >= depths.indexOf(grade)
}

function measureScale(
  runs: readonly ScoredRun[],
  scale: readonly string[],
  known: (truth: CaseTruth) => string | null,
  told: (prediction: WoundPrediction) => string,
): ScaleMeasures {
  const graded = runs.filter(isAnswered).flatMap((run) => {
    const row = scale.indexOf(known(run.truth) ?? '')
    return row === -1 ? [] : [{ ...run, row, column: scale.indexOf(told(run.prediction)) }]
  })
  const both = graded.filter(({ column }) => column !== -1)
  const tableOf = (some: readonly { row: number; column: number }[]) =>
    scale.map((_, row) =>
      scale.map((__, column) => some.filter((one) => one.row === row && one.column === column).length),
    )
  return {
    echelle: scale,
    couverture: proportionOf(graded, ({ column }) => column !== -1),
    exact: proportionOf(both, ({ row, column }) => row === column),
    kappa_quadratique: spreadOverRuns(both, (ofRun) => weightedKappa(tableOf(ofRun), 'quadratic')),
    confusion: tableOf(both),
  }
}
