import type { WoundAssessment } from '../assessment.js'
import { absent, conceptOr, notAssessable, type Speak } from './fhir-words.js'
import { confidenceNotes } from './notes.js'
import type { ObservationDraft } from './observation-draft.js'

const model = 'model' as const

/** What has no LOINC code in the guide of HL7: named in French, and coded by nothing. */
export function furtherObservations(assessment: WoundAssessment, say: Speak): ObservationDraft[] {
  const { observation } = assessment
  const { peau_perilesionnelle: skin, etiologie, phase, signes_visuels_alerte: signs } = observation
  const around = { code: { text: 'Peau périlésionnelle' }, author: model, notes: confidenceNotes(skin.confiance) }
  return [
    picture(assessment, say),
    {
      code: { text: 'Étiologie (hypothèse)' },
      author: model,
      value: conceptOr(etiologie.hypothese, 'indeterminee', (code) => say('etiologie', code)),
      notes: confidenceNotes(etiologie.confiance),
    },
    ...(skin.aspects.length === 0
      ? [{ ...around, value: notAssessable }]
      : skin.aspects.map((aspect) => ({ ...around, value: { valueCodeableConcept: say('peau', aspect) } }))),
    {
      code: { text: 'Étendue de l’érythème' },
      author: model,
      value: conceptOr(skin.erytheme, 'non_evaluable', (code) => say('erytheme', code)),
    },
    {
      code: { text: 'Phase dominante' },
      author: model,
      value: conceptOr(phase, 'non_evaluable', (code) => say('phase', code)),
    },
    closure(assessment, say),
    ...stage(assessment, say),
    ...signs.map((sign) => ({
      code: { text: 'Signe visuel, à vérifier au lit' },
      author: model,
      value: { valueCodeableConcept: say('signe_visuel', sign) },
    })),
  ]
}

function picture({ observation: { image } }: WoundAssessment, say: Speak): ObservationDraft {
  const concept = (text: string, valueCodeableConcept: ReturnType<Speak>) => ({ code: { text }, valueCodeableConcept })
  return {
    code: { text: 'Photo' },
    author: model,
    component: [
      concept('Sujet', say('contenu', image.contenu)),
      concept('Netteté', say('nettete', image.nettete)),
      concept('Éclairage', say('eclairage', image.eclairage)),
      concept('Cadrage', say('cadrage', image.cadrage)),
      concept('Échelle', say('echelle', image.echelle)),
      { code: { text: 'Échelle lisible' }, valueBoolean: image.echelle_lisible },
    ],
  }
}

function closure({ observation: { fermeture } }: WoundAssessment, say: Speak): ObservationDraft {
  const { methode, nombre_visible: count } = fermeture
  return {
    code: { text: 'Mode de fermeture' },
    author: model,
    value:
      methode === 'non_applicable'
        ? absent('not-applicable', 'Non applicable')
        : { valueCodeableConcept: say('fermeture', methode) },
    ...(count !== null && {
      component: [{ code: { text: 'Nombre visible, à recompter' }, valueInteger: count }],
    }),
  }
}

/** Only where a stage was asked for, and only of a pressure ulcer. */
function stage({ observation: { stade_escarre: stage }, audit }: WoundAssessment, say: Speak): ObservationDraft[] {
  if (audit.mode === 'documentation' || stage === 'non_applicable') return []
  const value = conceptOr(stage, 'non_evaluable', (code) => say('stade_escarre', code))
  return [{ code: { text: 'Stade d’escarre (hypothèse)' }, author: model, value }]
}
