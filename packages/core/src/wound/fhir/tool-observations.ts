import type { WoundAssessment } from '../assessment.js'
import { surfaceOf } from '../derived/measured-size.js'
import type { FhirCodeableConcept } from './fhir-types.js'
import { quantity } from './fhir-words.js'
import { loinc } from './loinc.js'
import type { ObservationDraft } from './observation-draft.js'
import { areaOf } from './size-panel.js'

/** What a tool has measured, as a panel of its own, with the error that it states; null without a tool. */
export function toolObservations({ mesure }: WoundAssessment): ObservationDraft | null {
  if (mesure === null) return null
  const { longueur_cm, largeur_cm, surface_cm2, erreur, methode, reference } = mesure
  const measured = (
    code: FhirCodeableConcept,
    unit: 'cm' | 'cm2',
    value: number | null,
    error: number | null,
  ): ObservationDraft[] => {
    if (value === null) return []
    const uncertainty = error === null ? [] : [{ code: { text: 'Incertitude (±)' }, ...quantity(error, unit) }]
    return [
      {
        code,
        author: 'tool',
        method: methode,
        value: quantity(value, unit),
        ...(uncertainty.length > 0 && { component: uncertainty }),
      },
    ]
  }
  const lengths = [
    ...measured(loinc('39126-8', 'Longueur'), 'cm', longueur_cm, erreur.longueur_cm),
    ...measured(loinc('39125-0', 'Largeur'), 'cm', largeur_cm, erreur.largeur_cm),
  ]
  const product = surfaceOf({ longueur_cm, largeur_cm, surface_cm2: null, profondeur_cm: null, source: 'mesure' })
  const area =
    surface_cm2 === null && product !== null
      ? [areaOf(quantity(product, 'cm2'), lengths)]
      : measured(loinc('89260-4', 'Surface du contour'), 'cm2', surface_cm2, erreur.surface_cm2)
  return {
    code: loinc('72287-6', 'Dimensions mesurées par un outil'),
    author: 'tool',
    method: methode,
    members: [...lengths, ...area],
    notes: [`Référence : ${reference}`],
  }
}
