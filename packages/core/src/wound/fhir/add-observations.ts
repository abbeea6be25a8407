import type { FhirCollection, FhirIdentity } from './fhir-collection.js'
import type { FhirMeta, FhirObservation, FhirReference } from './fhir-types.js'
import { flatten, type ObservationAuthor, type ObservationDraft } from './observation-draft.js'

/** What all observations of one author and one day share. */
export interface ObservationFrame extends Pick<
  FhirObservation,
  'status' | 'subject' | 'encounter' | 'issued' | 'bodySite'
> {
  /** A day, or the days that a comparison spans. */
  effective: Pick<FhirObservation, 'effectiveDateTime' | 'effectivePeriod'>
  /** True for what rests on a model's word: it carries the security label of HL7 for it. */
  isFromModel: boolean
  /** Who says what a person says; what generated the rest. */
  authors: Readonly<Record<ObservationAuthor, Pick<FhirObservation, 'performer' | 'device'>>>
  /** What the whole tree follows from. */
  derivedFrom: readonly FhirReference[]
}

const exam = [
  {
    coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'exam', display: 'Exam' }],
  },
]
/** "Artificial Intelligence asserted", as "AI Transparency on FHIR" (HL7, ballot 2026) labels resources. */
export const assertedByModel = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue',
  code: 'AIAST',
  display: 'Artificial Intelligence asserted',
}
const label: FhirMeta = { security: [assertedByModel] }

/** Puts a tree of drafts into the collection, parents first; a reference to each observation, the root first. */
export function addObservations(
  collection: FhirCollection,
  root: ObservationDraft,
  frame: ObservationFrame,
): FhirReference[] {
  const { isFromModel, effective, authors, derivedFrom, ...shared } = frame
  const drafts = flatten(root)
  const identities = new Map<ObservationDraft, FhirIdentity>(drafts.map((draft) => [draft, collection.identity()]))
  const references = (others: readonly ObservationDraft[] = []): FhirReference[] =>
    others.flatMap((other) => {
      const identity = identities.get(other)
      return identity ? [{ reference: identity.reference }] : []
    })
  return drafts.map((draft) => {
    const { code, value, author, method, component, notes = [] } = draft
    const hasMember = references(draft.members)
    const origins = [...(draft === root ? derivedFrom : []), ...references(draft.derivedFrom)]
    return collection.add({
      resourceType: 'Observation',
      id: identities.get(draft)?.id ?? '',
      ...(isFromModel && { meta: label }),
      ...shared,
      ...effective,
      category: exam,
      code,
      ...value,
      ...authors[author],
      ...(method !== undefined && { method: { text: method } }),
      ...(notes.length > 0 && { note: notes.map((text) => ({ text })) }),
      ...(hasMember.length > 0 && { hasMember }),
      ...(origins.length > 0 && { derivedFrom: origins }),
      ...(component && { component }),
    })
  })
}
