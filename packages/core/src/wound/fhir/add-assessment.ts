import type { WoundAssessment } from '../assessment.js'
import { addObservations, type ObservationFrame } from './add-observations.js'
import { addModelProvenance, addProvenance, nurse } from './add-provenance.js'
import { addValidation, statusOf } from './add-validation.js'
import { addDevices, addInstructions, addTool } from './devices.js'
import type { FhirCollection } from './fhir-collection.js'
import type { CheckedFhirOptions } from './fhir-options.js'
import type { FhirCodeableConcept, FhirReference } from './fhir-types.js'
import { speakWith, type Speak } from './fhir-words.js'
import { imageObservations } from './image-observations.js'
import { nurseObservations } from './nurse-observations.js'
import { toolObservations } from './tool-observations.js'

/** Where the model's part of one assessment is, for what is said of several. */
export interface AddedAssessment {
  panel: FhirReference
  frame: ObservationFrame
}

/** Puts one assessment into the collection: what the model, a tool and the nurse said, apart, and where it comes from. */
export function addAssessment(
  collection: FhirCollection,
  assessment: WoundAssessment,
  options: CheckedFhirOptions,
): AddedAssessment {
  const { audit, validation, mesure } = assessment
  const { subject, encounter, taken, photos, performer = nurse } = options
  const say = speakWith(options.terminology)
  const devices = addDevices(collection, audit)
  const told: ObservationFrame = {
    ...(subject && { subject }),
    ...(encounter && { encounter }),
    ...siteOf(assessment, say, false),
    effective: taken === undefined ? {} : { effectiveDateTime: taken },
    issued: audit.horodatage,
    status: statusOf(validation) === 'final' ? 'final' : 'preliminary',
    isFromModel: false,
    authors: {
      model: { device: devices.model },
      rules: { device: devices.rules },
      nurse: { performer: [performer] },
      tool: mesure === null ? {} : { device: addTool(collection, mesure) },
    },
    derivedFrom: [],
  }
  const frame: ObservationFrame = {
    ...told,
    ...siteOf(assessment, say, true),
    status: statusOf(validation),
    isFromModel: true,
    derivedFrom: photos,
  }
  const seen = addObservations(collection, imageObservations(assessment, say), frame)
  addModelProvenance(collection, {
    targets: seen,
    devices,
    occurred: audit.horodatage,
    sources: [
      addInstructions(collection, audit.instructions, 'Instructions données au modèle'),
      addInstructions(collection, audit.schema, 'Schéma de la réponse demandée'),
      ...photos,
    ],
    options,
  })
  const measured = toolObservations(assessment)
  if (measured !== null && mesure !== null) {
    const targets = addObservations(collection, measured, { ...told, derivedFrom: photos })
    const who = addTool(collection, mesure)
    addProvenance(collection, { targets, who, role: 'author', activity: 'Mesure', options })
  }
  const said = nurseObservations(assessment, say)
  if (said !== null) {
    const targets = addObservations(collection, said, told)
    addProvenance(collection, { targets, who: performer, role: 'author', activity: 'Saisie', options })
  }
  const [panel = {}] = seen
  addValidation(collection, validation, panel, options)
  return { panel, frame }
}

/** Where the wound is, as the nurse said, or else as the model saw; a side only of hers, since pictures may be mirrored. */
function siteOf(
  { observation, soignant }: WoundAssessment,
  say: Speak,
  isFromModel: boolean,
): { bodySite?: FhirCodeableConcept } {
  const seen = observation.localisation.region
  const region = soignant?.localisation ?? (isFromModel && seen !== 'non_evaluable' ? seen : undefined)
  if (region === undefined) return {}
  const site = say('region', region)
  if (soignant?.lateralite === undefined) return { bodySite: site }
  const side = (say('lateralite', soignant.lateralite).text ?? '').toLowerCase()
  return { bodySite: { ...site, text: `${site.text ?? ''}, côté : ${side}` } }
}
