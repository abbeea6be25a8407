import { labelOf } from '../labels/label-of.js'
import { alertLevelNames } from '../record/write-record.js'
import type { WoundCode } from '../vocabulary.js'
import type { WoundAlert } from '../wound-alert.js'

/** Alerts in words, such as « Urgence : Saignement actif : à vérifier au lit. » */
export const alertNotes = (alerts: readonly WoundAlert[]): string[] =>
  alerts.map(({ niveau, libelle }) => `${alertLevelNames[niveau]} : ${libelle}`)

export const confidenceNotes = (confidence: WoundCode<'confiance'>): string[] =>
  confidence === 'non_evaluable' ? [] : [`Confiance : ${labelOf('confiance', confidence).toLowerCase()}.`]
