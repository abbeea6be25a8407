import type { CaseTruth } from '../case-truth.js'
import type { WoundPrediction } from '../prediction.js'
import { proportionOf, type Proportion } from './proportion.js'
import { isAnswered, type ScoredRun } from './scored-run.js'

/** A field whose answers are codes; a truth lists every code that counts as right. */
export type CodedField =
  'contenu' | 'etiologie' | 'region' | 'exsudat_quantite' | 'exsudat_aspect' | 'erytheme' | 'fermeture'

/** In the order in which a person reads them. */
export const codedFields: readonly CodedField[] = [
  'contenu',
  'etiologie',
  'region',
  'exsudat_quantite',
  'exsudat_aspect',
  'erytheme',
  'fermeture',
]

/** Share of exact answers, abstentions counted as wrong. */
export type FieldMeasures = Readonly<Record<CodedField, Proportion>>

export function measureFields(runs: readonly ScoredRun[]): FieldMeasures {
  const answered = runs.filter(isAnswered)
  const shares = codedFields.map(
    (field) => [field, proportionOf(answered, ({ truth, prediction }) => isRight(truth, prediction, field))] as const,
  )
  return Object.fromEntries(shares) as FieldMeasures
}

/** Whether a code is one of those that count as right; null when experts do not say. */
export function isRight(truth: CaseTruth, prediction: WoundPrediction, field: CodedField): boolean | null {
  const accepted: readonly string[] | undefined = truth[field]
  return accepted === undefined ? null : accepted.includes(prediction[field])
}
