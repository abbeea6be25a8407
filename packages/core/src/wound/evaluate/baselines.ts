import { confidentParts, type ConfidentPart } from '../rules/confidence.js'
import type { WoundCode } from '../vocabulary.js'
import { depthOf, type CaseTruth } from './case-truth.js'
import type { ScoredRun } from './measures/scored-run.js'
import type { WoundPrediction } from './prediction.js'
import { sharesOf, tissueGroups } from './tissue-groups.js'

const unsure = Object.fromEntries(
  confidentParts.map((part): [ConfidentPart, WoundCode<'confiance'>] => [part, 'non_evaluable']),
) as Record<ConfidentPart, WoundCode<'confiance'>>

/** The answer of somebody who never commits: nothing can be assessed. */
export const allOpen: WoundPrediction = {
  contenu: 'indeterminable',
  etiologie: 'indeterminee',
  region: 'non_evaluable',
  longueur_cm: null,
  largeur_cm: null,
  gaveDimensions: false,
  tissus: null,
  profondeur: 'non_evaluable',
  stade_escarre: 'non_evaluable',
  exsudat_quantite: 'non_evaluable',
  exsudat_aspect: 'non_evaluable',
  erytheme: 'non_evaluable',
  fermeture: 'non_applicable',
  phase: 'non_evaluable',
  alertes: [],
  confiance: { brute: unsure, retenue: unsure },
}

/**
 * The answer of somebody who has never looked at a picture: for every photograph the most frequent answer of the experts
 * of this very dataset, and their mean proportions. It knows the truths, which flatters it.
 */
export function majorityPrediction(truths: readonly CaseTruth[]): WoundPrediction {
  const most = <Code extends string>(told: (truth: CaseTruth) => readonly Code[] | undefined, none: Code): Code =>
    mostFrequent(truths.flatMap((truth) => told(truth)?.slice(0, 1) ?? [])) ?? none
  const shares = truths.flatMap(({ tissus }) => (tissus === undefined ? [] : [tissus]))
  const alerts = [...new Set(truths.flatMap(({ alertes }) => Object.keys(alertes ?? {})))].sort()
  const depth = mostFrequent(truths.flatMap((truth) => depthOf(truth) ?? []))
  return {
    ...allOpen,
    contenu: most(({ contenu }) => contenu, 'plaie'),
    etiologie: most(({ etiologie }) => etiologie, 'indeterminee'),
    region: most(({ region }) => region, 'non_evaluable'),
    tissus: sharesOf(tissueGroups.flatMap((group) => shares.map((share) => [group, share[group]] as const))),
    profondeur: depth ?? 'non_evaluable',
    stade_escarre: most(({ stade_escarre }) => stade_escarre && [stade_escarre], 'non_evaluable'),
    exsudat_quantite: most(({ exsudat_quantite }) => exsudat_quantite, 'non_evaluable'),
    exsudat_aspect: most(({ exsudat_aspect }) => exsudat_aspect, 'non_evaluable'),
    erytheme: most(({ erytheme }) => erytheme, 'non_evaluable'),
    fermeture: most(({ fermeture }) => fermeture, 'non_applicable'),
    alertes: alerts.filter((code) => {
      const judged = truths.flatMap(({ alertes }) => alertes?.[code] ?? [])
      return judged.filter(Boolean).length * 2 > judged.length
    }),
  }
}

/** The same answer for every photograph, to be measured as a model is. */
export function sameForAll(
  cases: readonly { id: string; truth: CaseTruth }[],
  prediction: WoundPrediction,
): ScoredRun[] {
  return cases.map(({ id, truth }) => ({ caseId: id, run: 1, truth, prediction }))
}

/** Of equally frequent codes the first in the alphabet, so that the order of the photographs does not matter. */
function mostFrequent<Code extends string>(codes: readonly Code[]): Code | undefined {
  const counts = new Map<Code, number>()
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1)
  return [...counts].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1))[0]?.[0]
}
