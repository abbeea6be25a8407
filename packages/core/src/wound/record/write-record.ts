import type { WoundDerivation } from '../derived/derivation.js'
import type { WoundMeasure } from '../measure/wound-measure.js'
import type { NurseContext } from '../nurse-context.js'
import type { WoundObservation } from '../observation.js'
import type { AlertLevel, WoundAlert } from '../wound-alert.js'
import { day } from './french-values.js'
import { recordData } from './record-data.js'

/** What a nursing note is written from. */
export interface RecordFacts {
  observation: WoundObservation
  derive: WoundDerivation
  alertes: readonly WoundAlert[]
  context?: NurseContext
  /** What a measuring tool has given. */
  mesure?: WoundMeasure | null
  /** Date of the assessment, ISO. */
  date: string
}

/** How each level is called in French. */
export const alertLevelNames: Record<AlertLevel, string> = {
  urgence: 'Urgence',
  avis_medical_24h: 'Avis médical sous 24 h',
  avis_specialise: 'Avis spécialisé',
  surveillance: 'Surveillance',
}
const moments = {
  avant_nettoyage: 'avant nettoyage',
  apres_nettoyage: 'après nettoyage',
  inconnu: 'moment du soin inconnu',
} as const

/**
 * The nursing note in French (transmission ciblée: données, actions, résultats), written by a template from codes: the
 * same facts give the same text. It advises no treatment and tells neither an infection nor its absence.
 *
 * @example
 * ```ts
 * const fiche = writeWoundRecord({ observation, derive, alertes, context, date: '2026-11-30' })
 * ```
 */
export function writeWoundRecord(facts: RecordFacts): string {
  const { observation, derive, alertes, context = {}, mesure = null, date } = facts
  const data = recordData(observation, derive, context, mesure).map(([heading, value]) => `- ${heading} : ${value}`)
  const actions = [
    `- Photographie de la plaie (${moments[context.moment_photo ?? 'inconnu']}).`,
    '- Observation de la photo assistée par IA, à valider par le soignant.',
    ...(context.dernier_debridement === undefined
      ? []
      : [`- Dernière détersion signalée : ${day(context.dernier_debridement)} (soignant).`]),
    '- Soins réalisés : à compléter par le soignant.',
  ]
  const flags = alertes.map(({ niveau, libelle }) => `- ${alertLevelNames[niveau]} : ${libelle}`)
  const results = [
    ...(flags.length === 0
      ? ['- Aucune alerte ; cela n’exclut pas une urgence. Les signes vus sur la photo sont à vérifier au lit.']
      : flags),
    ...derive.a_verifier_au_lit.map((check) => `- ${check}`),
    '- Évolution et suite : à compléter par le soignant.',
  ]
  const parts = [
    [`CIBLE : plaie, observation du ${day(date)}`],
    ['DONNÉES', ...data],
    ['ACTIONS', ...actions],
    ['RÉSULTATS', ...results],
  ]
  return parts.map((lines) => lines.join('\n')).join('\n\n')
}
