import { woundCodes } from '../../vocabulary.js'
import { strataNames, type EvaluationCase, type StratumName } from '../evaluation-case.js'
import { measureAll } from './measure-all.js'
import { proportionOf, type Proportion } from './proportion.js'
import type { Spread } from './per-run.js'
import { isAnswered, type ScoredRun } from './scored-run.js'

/** The figures by which groups of photographs are compared. */
export interface StratumMeasures {
  photos: number
  /** Runs with a usable answer. */
  reponses_utilisables: Proportion
  abstention_correcte: Proportion
  etiologie_exacte: Proportion
  profondeur_exacte: Proportion
  tissus_erreur_points: Spread | null
  alertes_sensibilite: Proportion
  dimensions_inventees: Proportion
}

/** By value of each way to tell photographs apart; `inconnu` where the dataset does not say. */
export type Strata = Readonly<Partial<Record<StratumName, Readonly<Record<string, StratumMeasures>>>>>

/** Groups that a dataset does not tell at all are left out. */
export function measureStrata(
  cases: readonly Pick<EvaluationCase, 'id' | 'strata'>[],
  runs: readonly ScoredRun[],
): Strata {
  const result: Partial<Record<StratumName, Record<string, StratumMeasures>>> = {}
  for (const name of strataNames) {
    if (cases.every(({ strata }) => strata[name] === undefined)) continue
    const valueOf = new Map(cases.map(({ id, strata }) => [id, strata[name] ?? 'inconnu']))
    const values = [...new Set(valueOf.values())].sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1))
    result[name] = Object.fromEntries(
      values.map((value) => [value, measureStratum(runs.filter(({ caseId }) => valueOf.get(caseId) === value))]),
    )
  }
  return result
}

const ranked: readonly string[] = ['I_II', 'III_IV', 'V_VI', ...woundCodes.nettete, ...woundCodes.etiologie]

/** What has an order keeps it; what is not known comes last. */
function rankOf(value: string): number {
  const rank = ranked.indexOf(value)
  return rank === -1 ? ranked.length : rank
}

function measureStratum(runs: readonly ScoredRun[]): StratumMeasures {
  const all = measureAll(runs)
  return {
    photos: new Set(runs.map(({ caseId }) => caseId)).size,
    reponses_utilisables: proportionOf(runs, isAnswered),
    abstention_correcte: all.abstention.correcte,
    etiologie_exacte: all.champs.etiologie,
    profondeur_exacte: all.gravite.profondeur.exact,
    tissus_erreur_points: all.tissus.erreur_absolue_points,
    alertes_sensibilite: all.alertes.ensemble.sensibilite,
    dimensions_inventees: all.dimensions.inventees_apres_regles,
  }
}
