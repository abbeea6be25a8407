import type { WoundAssessment } from '../assessment.js'
import { surfaceOf } from '../derived/measured-size.js'
import type { NurseContext } from '../nurse-context.js'
import type { FhirCodeableConcept, FhirValue } from './fhir-types.js'
import { quantity, type Speak } from './fhir-words.js'
import { exudateAspectCode } from './image-observations.js'
import { loinc } from './loinc.js'
import { alertNotes } from './notes.js'
import type { ObservationDraft } from './observation-draft.js'
import { areaOf } from './size-panel.js'

/**
 * What the nurse said of the wound, as a panel of its own; null when nothing. The history of the patient (diabetes,
 * treatments) is left to the conditions of the record that it comes from.
 */
export function nurseObservations({ soignant, alertes }: WoundAssessment, say: Speak): ObservationDraft | null {
  const context = soignant ?? {}
  const said = [...sizes(context), ...findings(context, say)]
  const notes = alertNotes(alertes.filter(({ source }) => source === 'soignant'))
  if (said.length === 0 && notes.length === 0) return null
  return {
    code: loinc('39135-9', 'Évaluation de plaie par le soignant'),
    author: 'nurse',
    members: said,
    notes,
  }
}

function told(code: FhirCodeableConcept, value: FhirValue | undefined): ObservationDraft[] {
  return value === undefined ? [] : [{ code, author: 'nurse', value }]
}

function sizes(context: NurseContext): ObservationDraft[] {
  const { longueur_cm, largeur_cm, profondeur_cm, decollement_cm, decollement_heure } = context
  const centimetres = (value: number | undefined) => (value === undefined ? undefined : quantity(value, 'cm'))
  const lengths = [
    ...told(loinc('39126-8', 'Longueur'), centimetres(longueur_cm)),
    ...told(loinc('39125-0', 'Largeur'), centimetres(largeur_cm)),
  ]
  const area = surfaceOf({
    longueur_cm: longueur_cm ?? null,
    largeur_cm: largeur_cm ?? null,
    profondeur_cm: null,
    surface_cm2: null,
    source: 'soignant',
  })
  return [
    ...lengths,
    ...(area === null ? [] : [areaOf(quantity(area, 'cm2'), lengths)]),
    ...told(loinc('39127-6', 'Profondeur'), centimetres(profondeur_cm)),
    ...told(loinc('72293-4', 'Décollement'), centimetres(decollement_cm)),
    ...told(
      loinc('72294-2', 'Position horaire du décollement'),
      decollement_heure === undefined ? undefined : { valueCodeableConcept: { text: `${decollement_heure} h` } },
    ),
  ]
}

function findings(context: NurseContext, say: Speak): ObservationDraft[] {
  const concept = (given: FhirCodeableConcept | undefined) => given && { valueCodeableConcept: given }
  const truth = (given: boolean | undefined) => (given === undefined ? undefined : { valueBoolean: given })
  const { douleur_en_0_10: pain, ips, exsudat_aspect: aspect } = context
  return [
    ...told({ text: 'Étiologie' }, concept(context.etiologie_connue && say('etiologie', context.etiologie_connue))),
    ...told(
      { text: 'Stade d’escarre' },
      concept(context.stade_escarre_connu && say('stade_escarre', context.stade_escarre_connu)),
    ),
    ...told(
      loinc('39116-9', 'Quantité d’exsudat'),
      concept(context.exsudat_quantite && say('exsudat_quantite', context.exsudat_quantite)),
    ),
    ...(aspect === undefined ? [] : told(exudateAspectCode(aspect), concept(say('exsudat_aspect', aspect)))),
    ...told(loinc('72288-4', 'Odeur de l’exsudat'), concept(context.odeur && say('odeur', context.odeur))),
    ...told({ text: 'Douleur (0 à 10)' }, pain === undefined ? undefined : quantity(pain, '{score}')),
    ...told({ text: 'Douleur disproportionnée' }, truth(context.douleur_disproportionnee)),
    ...told({ text: 'Chaleur locale' }, truth(context.chaleur)),
    ...told({ text: 'Fièvre' }, truth(context.fievre)),
    ...told({ text: 'Crépitation' }, truth(context.crepitation)),
    ...told({ text: 'Contact osseux' }, truth(context.contact_osseux)),
    ...told({ text: 'Ischémie aiguë' }, truth(context.ischemie_aigue)),
    ...told({ text: 'Index de pression systolique (IPS)' }, ips === undefined ? undefined : quantity(ips, '1')),
    ...told({ text: 'Pouls pédieux' }, concept(context.pouls_pedieux && say('pouls_pedieux', context.pouls_pedieux))),
  ]
}
