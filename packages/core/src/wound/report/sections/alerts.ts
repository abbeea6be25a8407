import { alertLevels, type AlertLevel, type WoundAlert } from '../../wound-alert.js'
import type { WoundMode } from '../../wound-mode.js'
import { frenchSpaces } from '../french-spaces.js'

/** The red flags, the most pressing first. */
export interface AlertsView {
  readonly title: string
  readonly intro: string
  readonly groups: readonly AlertGroup[]
}

/** The alerts of one level. */
export interface AlertGroup {
  readonly level: AlertLevel
  readonly badge: string
  readonly items: readonly { readonly text: string; readonly source: string }[]
}

const badges: Readonly<Record<AlertLevel, string>> = {
  urgence: 'URGENCE',
  avis_medical_24h: 'AVIS MÉDICAL SOUS 24 H',
  avis_specialise: 'AVIS SPÉCIALISÉ',
  surveillance: 'SURVEILLANCE',
}
const sources: Readonly<Record<WoundAlert['source'], string>> = {
  image: 'vu sur la photo par l’IA',
  soignant: 'dit par le soignant',
  evolution: 'comparaison des photos',
}
const scopes: Readonly<Record<WoundMode, string>> = {
  documentation: 'Mode documentation : ce que le modèle a vu n’en lève aucune.',
  aide_decision: 'Mode aide à la décision : ce que le modèle a vu est à vérifier au lit.',
}

/** @param where what is told after the source, such as the photograph that an alert is about */
export function composeAlerts(
  alerts: readonly WoundAlert[],
  mode: WoundMode,
  where: (alert: WoundAlert) => string = () => '',
): AlertsView {
  return {
    title: 'Alertes',
    intro: frenchSpaces(alerts.length === 0 ? `Aucune relevée. ${scopes[mode]}` : scopes[mode]),
    groups: alertLevels
      .map((level) => ({
        level,
        badge: badges[level],
        items: alerts
          .filter(({ niveau }) => niveau === level)
          .map((alert) => ({
            text: frenchSpaces(alert.libelle),
            source: `${sources[alert.source]}${where(alert)}`,
          })),
      }))
      .filter(({ items }) => items.length > 0),
  }
}

/** How many there are, and how pressing: for the top of the report. */
export function alertsAnswer(alerts: readonly WoundAlert[]) {
  const [first] = alerts
  if (first === undefined) {
    const detail = 'Cela n’exclut pas une urgence.'
    return { label: 'ALERTES', figure: 'Aucune alerte', detail, tone: 'plain' } as const
  }
  const figure = `${String(alerts.length)} alerte${alerts.length > 1 ? 's' : ''}`
  const pressing = badges[first.niveau].toLowerCase().replace('24 h', '24\u00a0h')
  return { label: 'ALERTES', figure, detail: `La plus pressante\u00a0: ${pressing}.`, tone: 'attention' } as const
}
