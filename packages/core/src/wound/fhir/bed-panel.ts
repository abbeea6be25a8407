import type { WoundAssessment } from '../assessment.js'
import { absent, conceptOr, notAssessable, quantity, type Speak } from './fhir-words.js'
import { loinc } from './loinc.js'
import { confidenceNotes } from './notes.js'
import type { ObservationDraft } from './observation-draft.js'

const unknownShare = absent('asked-unknown', 'Proportion non évaluable')

/** Each tissue of the bed with its share, the colours that follow from them, and what lies bare. */
export function bedPanel({ observation: { lit }, derive }: WoundAssessment, say: Speak): ObservationDraft {
  const tissue = { code: loinc('72371-8', 'Tissu du lit de la plaie'), author: 'model' } as const
  const share = loinc('72370-0', 'Part du lit de la plaie')
  const tissues = lit.tissus.map(({ tissu, pourcentage }) => ({
    ...tissue,
    value: conceptOr(tissu, 'non_identifiable', (code) => say('tissu', code)),
    component: [{ code: share, ...(pourcentage === null ? unknownShare : quantity(pourcentage, '%')) }],
  }))
  const colours = derive.couleurs.map(({ couleur, pourcentage }) => ({
    code: loinc('39132-6', 'Couleur du lit de la plaie'),
    author: 'rules' as const,
    value: { valueCodeableConcept: say('couleur', couleur) },
    component: [{ code: loinc('89255-4', 'Part du lit de la plaie'), ...quantity(pourcentage, '%') }],
    derivedFrom: tissues,
  }))
  const structures = lit.structures_exposees.map((structure) => ({
    code: loinc('89250-5', 'Structure exposée'),
    author: 'model' as const,
    value: { valueCodeableConcept: say('structure_exposee', structure) },
  }))
  return {
    code: loinc('89254-7', 'Lit de la plaie'),
    author: 'model',
    members: [...(tissues.length === 0 ? [{ ...tissue, value: notAssessable }] : tissues), ...colours, ...structures],
    notes: confidenceNotes(lit.confiance),
  }
}
