import type { FhirCodeableConcept, FhirComponent, FhirValue } from './fhir-types.js'

/** Whose word it is: a model's, a computation's, a person's, a measuring tool's. Never two in one observation. */
export type ObservationAuthor = 'model' | 'rules' | 'nurse' | 'tool'

/** An observation before it has an identity: a value or none, parts, and others that it groups or follows from. */
export interface ObservationDraft {
  code: FhirCodeableConcept
  value?: FhirValue
  author: ObservationAuthor
  method?: string
  component?: readonly FhirComponent[]
  members?: readonly ObservationDraft[]
  derivedFrom?: readonly ObservationDraft[]
  notes?: readonly string[]
}

/** The drafts of a tree, parents first. */
export function flatten(draft: ObservationDraft): readonly ObservationDraft[] {
  return [draft, ...(draft.members ?? []).flatMap(flatten)]
}
