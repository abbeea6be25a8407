import type { WoundAssessment } from '../assessment.js'
import type { FhirBundle, FhirCodeableConcept, FhirObservation } from './fhir-types.js'

/** The resources of one kind, in order. */
export const ofKind = <Kind extends string>(bundle: FhirBundle, kind: Kind) =>
  bundle.entry.flatMap(({ resource }) => (resource.resourceType === kind ? [resource] : [])) as Extract<
    FhirBundle['entry'][number]['resource'],
    { resourceType: Kind }
  >[]
export const codeOf = ({ coding, text }: FhirCodeableConcept) => coding?.[0]?.code ?? text ?? ''
export const isModels = ({ meta }: FhirObservation) => meta?.security[0]?.code === 'AIAST'
/** Observations by code: the model's, or those of others. */
export function byCode(bundle: FhirBundle, code: string, author: 'model' | 'other' = 'model'): FhirObservation[] {
  return ofKind(bundle, 'Observation').filter(
    (observation) => codeOf(observation.code) === code && isModels(observation) === (author === 'model'),
  )
}
/** What a person has made of a proposal. */
export const decided = (
  assessment: WoundAssessment,
  statut: WoundAssessment['validation']['statut'],
): WoundAssessment => ({
  ...assessment,
  validation: { statut, par: 'soignant-7', le: '2026-11-30T14:00:00Z' },
})
