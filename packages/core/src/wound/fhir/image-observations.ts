import type { WoundAssessment } from '../assessment.js'
import { woundMention } from '../record/mention.js'
import type { WoundCode } from '../vocabulary.js'
import { bedPanel } from './bed-panel.js'
import { conceptOr, notAssessable, type Speak } from './fhir-words.js'
import { furtherObservations } from './further-observations.js'
import { loinc } from './loinc.js'
import { alertNotes, confidenceNotes } from './notes.js'
import type { ObservationDraft } from './observation-draft.js'
import { sizePanel } from './size-panel.js'

/** What a model saw and what follows from it, as the panel of a wound. */
export function imageObservations(assessment: WoundAssessment, say: Speak): ObservationDraft {
  return {
    code: loinc('39135-9', 'Évaluation de plaie sur photo, proposée par une IA'),
    author: 'model',
    members: [
      sizePanel(assessment, say),
      bedPanel(assessment, say),
      edgePanel(assessment, say),
      ...exudate(assessment, say),
      ...furtherObservations(assessment, say),
    ],
    notes: [woundMention, ...alertNotes(assessment.alertes.filter(({ source }) => source !== 'soignant'))],
  }
}

function edgePanel({ observation: { berges } }: WoundAssessment, say: Speak): ObservationDraft {
  const aspect = { code: loinc('72304-9', 'Aspect des berges'), author: 'model' } as const
  const aspects = berges.aspects.map((code) => ({ ...aspect, value: { valueCodeableConcept: say('berge', code) } }))
  return {
    code: loinc('89256-2', 'Berges'),
    author: 'model',
    members: aspects.length === 0 ? [{ ...aspect, value: notAssessable }] : aspects,
    notes: confidenceNotes(berges.confiance),
  }
}

function exudate({ observation: { exsudat } }: WoundAssessment, say: Speak): ObservationDraft[] {
  const { quantite, aspect } = exsudat
  const isUnseen = aspect === 'non_visible' || aspect === 'non_evaluable'
  const notes = confidenceNotes(exsudat.confiance)
  return [
    {
      code: loinc('39116-9', 'Quantité d’exsudat'),
      author: 'model',
      value: conceptOr(quantite, 'non_evaluable', (code) => say('exsudat_quantite', code)),
      notes,
    },
    {
      code: exudateAspectCode(aspect),
      author: 'model',
      value: isUnseen ? notAssessable : { valueCodeableConcept: say('exsudat_aspect', aspect) },
      notes,
    },
  ]
}

/** Greenish is a colour; the others are an appearance. */
export const exudateAspectCode = (aspect: WoundCode<'exsudat_aspect'>) =>
  aspect === 'verdatre' ? loinc('72289-2', 'Couleur de l’exsudat') : loinc('72290-0', 'Aspect de l’exsudat')
