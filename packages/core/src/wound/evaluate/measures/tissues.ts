import { concordance } from '../statistics/concordance.js'
import { intraclassCorrelation } from '../statistics/intraclass-correlation.js'
import { tissueGroups, type TissueGroup, type TissueShares } from '../tissue-groups.js'
import { spreadOverRuns, type Spread } from './per-run.js'
import { proportionOf, type Proportion } from './proportion.js'
import { isAnswered, type ScoredRun } from './scored-run.js'

/** How close the proportions of tissue are to those of experts. */
export interface TissueMeasures {
  /** Photographs with proportions of experts for which the model gives some too. */
  couverture: Proportion
  /** Mean absolute error over the groups, in points of %. */
  erreur_absolue_points: Spread | null
  par_groupe: Readonly<Record<TissueGroup, TissueGroupMeasures>>
}

export interface TissueGroupMeasures {
  erreur_absolue_points: Spread | null
  /** Lin's concordance correlation. */
  ccc: Spread | null
  /** ICC(3,1), to be read beside `plafond_humain_icc`. */
  icc: Spread | null
  /** What experts reach among themselves on LUTSeg; null where it was not published. */
  plafond_humain_icc: number | null
}

/**
 * ICC(3,1) of five clinicians over 46 photographs of LUTSeg (arXiv 2608.25866, read off its figure on agreement): no
 * model should be held to more.
 */
const humanCeiling: Readonly<Record<TissueGroup, number | null>> = {
  necrose: 0.63,
  fibrine: 0.55,
  bourgeonnement: 0.51,
  epidermisation: 0.38,
  autre: null,
}

/** Points of % within which proportions are not told apart: the display of a share says ±15 for the same reason. */
export const humanTolerancePoints = 15

interface Compared extends ScoredRun {
  told: TissueShares
  known: TissueShares
}

export function measureTissues(runs: readonly ScoredRun[]): TissueMeasures {
  const answered = runs.filter(isAnswered)
  const compared = answered.flatMap((run): Compared[] => {
    const [told, known] = [run.prediction.tissus, run.truth.tissus]
    return told === null || known === undefined ? [] : [{ ...run, told, known }]
  })
  const byGroup = tissueGroups.map((group) => [group, measureGroup(compared, group)] as const)
  return {
    couverture: proportionOf(answered, ({ truth, prediction }) =>
      truth.tissus === undefined ? null : prediction.tissus !== null,
    ),
    erreur_absolue_points: spreadOverRuns(compared, (ofRun) => meanError(ofRun, tissueGroups)),
    par_groupe: Object.fromEntries(byGroup) as TissueMeasures['par_groupe'],
  }
}

function measureGroup(compared: readonly Compared[], group: TissueGroup): TissueGroupMeasures {
  const pairs = (ofRun: readonly Compared[]) => ofRun.map(({ told, known }) => [told[group], known[group]] as const)
  return {
    erreur_absolue_points: spreadOverRuns(compared, (ofRun) => meanError(ofRun, [group])),
    ccc: spreadOverRuns(compared, (ofRun) => concordance(pairs(ofRun))),
    icc: spreadOverRuns(compared, (ofRun) => intraclassCorrelation(pairs(ofRun))),
    plafond_humain_icc: humanCeiling[group],
  }
}

/** The error of the group that is furthest off, in points. */
export function largestTissueError(told: TissueShares, known: TissueShares): number {
  return Math.max(...tissueGroups.map((group) => Math.abs(told[group] - known[group])))
}

function meanError(ofRun: readonly Compared[], groups: readonly TissueGroup[]): number | null {
  if (ofRun.length === 0) return null
  const errors = ofRun.flatMap(({ told, known }) => groups.map((group) => Math.abs(told[group] - known[group])))
  return errors.reduce((total, error) => total + error, 0) / errors.length
}
