import type { WoundAssessment } from '../assessment.js'
import { addAssessment } from './add-assessment.js'
import { fhirCollection } from './fhir-collection.js'
import { checkFhirOptions, type FhirOptions } from './fhir-options.js'
import type { FhirBundle, FhirIdentifier } from './fhir-types.js'

/**
 * An assessment as FHIR R4: a bundle (collection) with panels of the model, of the nurse and of a measuring tool,
 * each apart, the model and the software as devices, and where everything comes from (Provenance).
 *
 * Observations are `preliminary` until a person has validated or corrected them, `entered-in-error` when they were
 * rejected; those of the model carry the security label `AIAST`. What was not assessed has a reason and no value. Lengths
 * in cm, surfaces in cm², shares in % (UCUM). No code is ever a word of a model; no patient is named unless you do.
 *
 * @throws InvalidOptionError for a reference or a date that FHIR does not take
 * @example
 * ```ts
 * const bundle = toFhirBundle(assessment, { subject: { reference: 'Patient/123' }, taken: '2026-11-30' })
 * ```
 */
export function toFhirBundle(assessment: WoundAssessment, options: FhirOptions = {}): FhirBundle {
  const checked = checkFhirOptions(options)
  const collection = fhirCollection(checked)
  addAssessment(collection, assessment, checked)
  return collection.bundle(recordIdentifier(assessment.audit.id))
}

/** The identity of the audit record, so that both can be found from each other. */
function recordIdentifier(id: string): FhirIdentifier | undefined {
  if (/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id))
    return { system: 'urn:ietf:rfc:3986', value: `urn:uuid:${id}` }
  return id.trim() === '' ? undefined : { value: id.trim() }
}
