// FHIR R4 (4.0.1), narrowed to what an export of a wound uses: hl7.org/fhir/R4.

/** A code of a terminology. */
export interface FhirCoding {
  system: string
  code: string
  display?: string
}

/** What a value means: in words, and in codes where a terminology has one. */
export interface FhirCodeableConcept {
  coding?: readonly FhirCoding[]
  text?: string
}

/** At least one of the three: where a resource is, which one it is, or how it is called. */
export interface FhirReference {
  /** `Patient/123`, or an absolute URL. */
  reference?: string
  type?: string
  identifier?: FhirIdentifier
  display?: string
}

export interface FhirIdentifier {
  system?: string
  value: string
}

/** A measure with its UCUM unit. */
export interface FhirQuantity {
  value: number
  unit?: string
  system?: 'http://unitsofmeasure.org'
  code?: string
}

/** One kind of value, or the reason why there is none. */
export interface FhirValue {
  valueQuantity?: FhirQuantity
  valueCodeableConcept?: FhirCodeableConcept
  valueBoolean?: boolean
  valueInteger?: number
  dataAbsentReason?: FhirCodeableConcept
}

export interface FhirComponent extends FhirValue {
  code: FhirCodeableConcept
}

export interface FhirMeta {
  security: readonly FhirCoding[]
}

export interface FhirObservation extends FhirValue {
  resourceType: 'Observation'
  id: string
  meta?: FhirMeta
  status: 'preliminary' | 'final' | 'entered-in-error'
  category: readonly FhirCodeableConcept[]
  code: FhirCodeableConcept
  subject?: FhirReference
  encounter?: FhirReference
  effectiveDateTime?: string
  effectivePeriod?: { start: string; end: string }
  issued: string
  performer?: readonly FhirReference[]
  note?: readonly { text: string }[]
  bodySite?: FhirCodeableConcept
  method?: FhirCodeableConcept
  device?: FhirReference
  hasMember?: readonly FhirReference[]
  derivedFrom?: readonly FhirReference[]
  component?: readonly FhirComponent[]
}

export interface FhirDevice {
  resourceType: 'Device'
  id: string
  manufacturer?: string
  deviceName?: readonly { name: string; type: 'model-name' | 'user-friendly-name' | 'other' }[]
  type: FhirCodeableConcept
  version?: readonly { type?: FhirCodeableConcept; value: string }[]
}

export interface FhirDocumentReference {
  resourceType: 'DocumentReference'
  id: string
  identifier: readonly FhirIdentifier[]
  status: 'current'
  type: FhirCodeableConcept
  content: readonly { attachment: { contentType: string; language?: string; title: string } }[]
}

export interface FhirProvenance {
  resourceType: 'Provenance'
  id: string
  target: readonly FhirReference[]
  occurredDateTime?: string
  recorded: string
  reason?: readonly FhirCodeableConcept[]
  activity?: FhirCodeableConcept
  agent: readonly { type: FhirCodeableConcept; who: FhirReference }[]
  entity?: readonly { role: 'source'; what: FhirReference }[]
}

export type FhirResource = FhirObservation | FhirDevice | FhirDocumentReference | FhirProvenance

export interface FhirEntry {
  /** `urn:uuid:` and the id of the resource, which is how the others refer to it. */
  fullUrl: string
  resource: FhirResource
}

/** A collection of resources: nothing that a server would carry out by itself. */
export interface FhirBundle {
  resourceType: 'Bundle'
  id: string
  identifier?: FhirIdentifier
  type: 'collection'
  timestamp: string
  entry: readonly FhirEntry[]
}
