import { assertedByModel } from './add-observations.js'
import type { FhirDevices } from './devices.js'
import type { FhirCollection } from './fhir-collection.js'
import type { CheckedFhirOptions } from './fhir-options.js'
import type { FhirCodeableConcept, FhirReference } from './fhir-types.js'

/** A nurse of whom the caller gave neither a record nor a pseudonym. */
export const nurse: FhirReference = { type: 'Practitioner', display: 'Soignant' }

const roleNames = { author: 'Author', assembler: 'Assembler', verifier: 'Verifier' } as const
function agent(role: keyof typeof roleNames, who: FhirReference) {
  const system = 'http://terminology.hl7.org/CodeSystem/provenance-participant-type'
  const type: FhirCodeableConcept = { coding: [{ system, code: role, display: roleNames[role] }] }
  return { type, who }
}

/** Which model said it, on whose order, and what computed the rest. */
export function addModelProvenance(
  collection: FhirCollection,
  facts: {
    targets: readonly FhirReference[]
    devices: FhirDevices
    /** ISO 8601. */
    occurred: string
    sources: readonly FhirReference[]
    options: CheckedFhirOptions
  },
): void {
  const { targets, devices, occurred, sources, options } = facts
  collection.add({
    resourceType: 'Provenance',
    id: collection.identity().id,
    target: targets,
    occurredDateTime: occurred,
    recorded: options.clock().toISOString(),
    reason: [{ coding: [assertedByModel] }],
    activity: { text: 'Observation de photos par un modèle, puis règles et calculs' },
    agent: [agent('author', devices.model), agent('assembler', devices.rules)],
    entity: sources.map((what) => ({ role: 'source', what })),
  })
}

/** Who said it or measured it, or decided on what a model said. */
export function addProvenance(
  collection: FhirCollection,
  facts: {
    targets: readonly FhirReference[]
    who: FhirReference
    role: 'author' | 'verifier'
    activity: string
    occurred?: string
    options: CheckedFhirOptions
  },
): void {
  collection.add({
    resourceType: 'Provenance',
    id: collection.identity().id,
    target: facts.targets,
    ...(facts.occurred !== undefined && { occurredDateTime: facts.occurred }),
    recorded: facts.options.clock().toISOString(),
    activity: { text: facts.activity },
    agent: [agent(facts.role, facts.who)],
  })
}
