import { alertLevels, type WoundAlert } from '../wound-alert.js'
import type { WoundMode } from '../wound-mode.js'
import type { AlertFacts, AlertRule } from './alert-facts.js'
import { measuredEvolutionAlerts, seenEvolutionAlerts } from './evolution-alerts.js'
import { imageAlerts } from './image-alerts.js'
import { nurseAlerts } from './nurse-alerts.js'

/**
 * The red flags that hold, the most pressing first. Deterministic: the same facts give the same alerts. In the mode
 * `documentation` none rests on what a model saw. No alert never means no danger.
 *
 * @example
 * ```ts
 * const alertes = findWoundAlerts({ observation, context: { fievre: true }, evolution: null, today: '2026-11-30' }, mode)
 * ```
 */
export function findWoundAlerts(facts: AlertFacts, mode: WoundMode): WoundAlert[] {
  const isAided = mode === 'aide_decision'
  // A tool's measure is nothing that a model saw.
  const isMeasured = facts.evolution?.mesure === 'soignant' || facts.evolution?.mesure === 'mesure'
  const found = [
    ...alertsOf(nurseAlerts, facts, 'soignant'),
    ...(isAided ? alertsOf(imageAlerts, facts, 'image') : []),
    ...(isAided || isMeasured ? alertsOf(measuredEvolutionAlerts, facts, 'evolution') : []),
    ...(isAided ? alertsOf(seenEvolutionAlerts, facts, 'evolution') : []),
  ]
  return found.sort((a, b) => alertLevels.indexOf(a.niveau) - alertLevels.indexOf(b.niveau))
}

function alertsOf(rules: readonly AlertRule[], facts: AlertFacts, source: WoundAlert['source']): WoundAlert[] {
  return rules
    .filter(({ holds }) => holds(facts))
    .map(({ code, niveau, libelle }) => {
      const isSure = source === 'soignant' || (source === 'evolution' && facts.evolution?.mesure === 'soignant')
      return { code, niveau, source, libelle: isSure ? `${libelle}.` : `${libelle} : à vérifier au lit.` }
    })
}
