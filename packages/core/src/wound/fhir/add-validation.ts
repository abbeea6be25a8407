import type { WoundValidation } from '../assessment.js'
import { addProvenance, nurse } from './add-provenance.js'
import type { FhirCollection } from './fhir-collection.js'
import type { CheckedFhirOptions } from './fhir-options.js'
import type { FhirObservation, FhirReference } from './fhir-types.js'

const statuses = {
  brouillon_ia: 'preliminary',
  valide: 'final',
  corrige: 'final',
  rejete: 'entered-in-error',
} as const satisfies Record<WoundValidation['statut'], FhirObservation['status']>
const decisions = { valide: 'Validation', corrige: 'Correction', rejete: 'Rejet' } as const

/** The status of what a model proposed. */
export const statusOf = ({ statut }: WoundValidation): FhirObservation['status'] => statuses[statut]

/** Who decided on a proposal, and when; nothing for a draft. */
export function addValidation(
  collection: FhirCollection,
  { statut, par, le }: WoundValidation,
  target: FhirReference,
  options: CheckedFhirOptions,
): void {
  if (statut === 'brouillon_ia') return
  const named = par?.trim() ?? ''
  const pseudonym = named === '' ? nurse : { type: 'Practitioner', identifier: { value: named } }
  addProvenance(collection, {
    targets: [target],
    who: options.verifier ?? pseudonym,
    role: 'verifier',
    activity: decisions[statut],
    ...(le !== null && { occurred: le }),
    options,
  })
}
