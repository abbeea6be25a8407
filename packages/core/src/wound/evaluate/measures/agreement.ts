import type { WoundPrediction } from '../prediction.js'
import { fleissKappa } from '../statistics/fleiss-kappa.js'
import { isAnswered, type ScoredRun } from './scored-run.js'

/** A field of which runs of the same question are compared. */
export type ComparedField =
  | 'contenu'
  | 'etiologie'
  | 'region'
  | 'profondeur'
  | 'stade_escarre'
  | 'exsudat_quantite'
  | 'exsudat_aspect'
  | 'erytheme'
  | 'phase'

/** In the order in which a person reads them. */
export const comparedFields: readonly ComparedField[] = [
  'contenu',
  'etiologie',
  'region',
  'profondeur',
  'stade_escarre',
  'exsudat_quantite',
  'exsudat_aspect',
  'erytheme',
  'phase',
]

/** Agreement of the runs with each other, whatever experts say. */
export interface RunAgreement {
  /** Fleiss' kappa; null for a single run, or when every answer is the same code. */
  kappa: number | null
  /** Photographs of which every run says the same. */
  unanimes: number
  /** Photographs of which every run gave a usable answer: only these are compared. */
  photos: number
}

/** By field. */
export type AgreementMeasures = Readonly<Record<ComparedField, RunAgreement>>

/** @param runs of the same photographs; `count` of each were asked for */
export function measureAgreement(runs: readonly ScoredRun[], count: number): AgreementMeasures {
  const byCase = new Map<string, WoundPrediction[]>()
  for (const { caseId, prediction } of runs.filter(isAnswered)) {
    byCase.set(caseId, [...(byCase.get(caseId) ?? []), prediction])
  }
  const whole = count < 2 ? [] : [...byCase.values()].filter((predictions) => predictions.length === count)
  const agreements = comparedFields.map((field) => {
    const codes = [...new Set(whole.flat().map((prediction) => prediction[field]))].sort()
    const table = whole.map((predictions) =>
      codes.map((code) => predictions.filter((prediction) => prediction[field] === code).length),
    )
    const unanimes = table.filter((counts) => counts.includes(count)).length
    return [field, { kappa: fleissKappa(table), unanimes, photos: whole.length }] as const
  })
  return Object.fromEntries(agreements) as AgreementMeasures
}
