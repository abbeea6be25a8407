import type { WoundValidation } from '../assessment.js'
import type { WoundComparison } from '../compare-wounds.js'
import { woundMention } from '../record/mention.js'
import { addAssessment } from './add-assessment.js'
import { addObservations } from './add-observations.js'
import { addModelProvenance } from './add-provenance.js'
import { addValidation, statusOf } from './add-validation.js'
import { addDevices, addInstructions } from './devices.js'
import { evolutionObservation, surfaceChange } from './evolution-observation.js'
import { fhirCollection } from './fhir-collection.js'
import { checkFhirOptions, type FhirOptions } from './fhir-options.js'
import type { FhirBundle } from './fhir-types.js'
import { speakWith } from './fhir-words.js'
import { alertNotes } from './notes.js'

/** The days of the photographs are those of the comparison. */
export interface ComparisonFhirOptions extends Omit<FhirOptions, 'taken' | 'photos'> {
  /** What a person made of the comparison; that of each assessment does not stand for it. @default a draft */
  validation?: WoundValidation
}

const draft: WoundValidation = { statut: 'brouillon_ia', par: null, le: null }

/**
 * A comparison as FHIR R4: the panels of each day, as `toFhirBundle` writes them, and what has changed between the first
 * and the last. That stays `preliminary`, whatever was made of the single assessments, until `validation` says otherwise;
 * a change of the surface has a value only when both days were measured in the same way.
 *
 * @throws InvalidOptionError for a reference that FHIR does not take
 * @example
 * ```ts
 * const bundle = comparisonToFhirBundle(comparison, { subject: { reference: 'Patient/123' } })
 * ```
 */
export function comparisonToFhirBundle(
  comparison: WoundComparison,
  { validation = draft, ...options }: ComparisonFhirOptions = {},
): FhirBundle {
  const checked = checkFhirOptions(options)
  const collection = fhirCollection(checked)
  const added = comparison.analyses.map(({ date, assessment }) => ({
    date,
    audit: assessment.audit,
    ...addAssessment(collection, assessment, { ...checked, taken: date }),
  }))
  const [first, last] = [added[0], added.at(-1)]
  if (first === undefined || last === undefined) return collection.bundle()
  const { evolution, question } = comparison
  const devices = addDevices(collection, { ...last.audit, modele_renvoye: question.modelId })
  const shared = {
    ...last.frame,
    authors: { ...last.frame.authors, model: { device: devices.model } },
    status: statusOf(validation),
    effective: { effectivePeriod: { start: first.date, end: last.date } },
    derivedFrom: [first.panel, last.panel],
  }
  // A change between two measures of a nurse or of a tool rests on no word of a model.
  const isFromModel = evolution.mesure === null || evolution.mesure === 'image'
  const notes = [woundMention, ...alertNotes(comparison.alertes)]
  const seen = evolutionObservation(evolution, notes, speakWith(checked.terminology))
  const [whole = {}] = addObservations(collection, seen, shared)
  const targets = [whole, ...addObservations(collection, surfaceChange(evolution), { ...shared, isFromModel })]
  addModelProvenance(collection, {
    targets,
    devices,
    occurred: last.audit.horodatage,
    sources: [
      addInstructions(collection, { version: question.version, sha256: null }, 'Instructions données au modèle'),
      ...added.map(({ panel }) => panel),
    ],
    options: checked,
  })
  addValidation(collection, validation, whole, checked)
  return collection.bundle()
}
