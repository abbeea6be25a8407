import type { WoundAssessment } from '../assessment.js'
import { surfaceOf } from '../derived/measured-size.js'
import { hasScale } from '../rules/dimensions.js'
import type { FhirValue } from './fhir-types.js'
import { absent, conceptOr, quantity, type Speak } from './fhir-words.js'
import { loinc } from './loinc.js'
import { confidenceNotes } from './notes.js'
import type { ObservationDraft } from './observation-draft.js'

const unmeasured = absent('not-performed', 'Non mesuré : pas de référence métrique lisible')
const measured = (value: number | null, unit: 'cm' | 'cm2'): FhirValue =>
  value === null ? unmeasured : quantity(value, unit)

/** Lengths that were read on a scale of the picture, their product, and how deep the wound looks. */
export function sizePanel({ observation, derive }: WoundAssessment, say: Speak): ObservationDraft {
  const { dimensions, image, lit } = observation
  // Asked once more: an assessment that comes from a store may have been changed there.
  const isMeasured = hasScale(image)
  const longueur_cm = isMeasured ? dimensions.longueur_cm : null
  const largeur_cm = isMeasured ? dimensions.largeur_cm : null
  const area = surfaceOf({ longueur_cm, largeur_cm, profondeur_cm: null, surface_cm2: null, source: 'image' })
  const length: ObservationDraft = {
    code: loinc('39126-8', 'Longueur'),
    author: 'model',
    value: measured(longueur_cm, 'cm'),
  }
  const width: ObservationDraft = {
    code: loinc('39125-0', 'Largeur'),
    author: 'model',
    value: measured(largeur_cm, 'cm'),
  }
  const depth: ObservationDraft = {
    code: { text: 'Atteinte apparente' },
    author: 'model',
    value: conceptOr(lit.profondeur_apparente, 'non_evaluable', (code) => say('profondeur_apparente', code)),
    notes: confidenceNotes(lit.confiance),
  }
  return {
    code: loinc('72287-6', 'Dimensions'),
    author: 'model',
    members: [
      length,
      width,
      areaOf(measured(area, 'cm2'), [length, width]),
      depth,
      {
        code: loinc('39114-4', 'Groupe de profondeur'),
        author: 'rules',
        value: conceptOr(derive.groupe_profondeur, 'non_evaluable', (code) => say('groupe_profondeur', code)),
        derivedFrom: [depth],
      },
    ],
    notes: isMeasured ? confidenceNotes(dimensions.confiance) : [],
  }
}

/** A surface that was computed from two lengths. */
export function areaOf(value: FhirValue, lengths: readonly ObservationDraft[]): ObservationDraft {
  return { code: loinc('89260-4', 'Surface (longueur × largeur)'), author: 'rules', value, derivedFrom: lengths }
}
