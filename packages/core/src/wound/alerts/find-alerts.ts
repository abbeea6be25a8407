import { alertLevels, type WoundAlert } from '../wound-alert.js'
import type { WoundMode } from '../wound-mode.js'
import type { AlertFacts, AlertRule, MeasuredAlertRule } from './alert-facts.js'
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
  const { evolution } = facts
  const partyOf = ({ measuredBy }: MeasuredAlertRule) => (evolution === null ? null : measuredBy(evolution))
  // A tool's measure is nothing that a model saw.
  const measured = measuredEvolutionAlerts.filter(
    (rule) => isAided || ['soignant', 'mesure'].includes(partyOf(rule) ?? ''),
  )
  const found = [
    ...alertsOf(nurseAlerts, facts, 'soignant'),
    ...(isAided ? alertsOf(imageAlerts, facts, 'image') : []),
    ...measured.flatMap((rule) => alertsOf([rule], facts, 'evolution', partyOf(rule) === 'soignant')),
    ...(isAided ? alertsOf(seenEvolutionAlerts, facts, 'evolution') : []),
  ]
  return found.sort((a, b) => alertLevels.indexOf(a.niveau) - alertLevels.indexOf(b.niveau))
}

function alertsOf(
  rules: readonly AlertRule[],
  facts: AlertFacts,
  source: WoundAlert['source'],
  isSure = source === 'soignant',
): WoundAlert[] {
  return rules
    .filter(({ holds }) => holds(facts))
    .map(({ code, niveau, libelle }) => ({
      ...{ code, niveau, source },
      libelle: isSure ? `${libelle}.` : `${libelle} : à vérifier au lit.`,
    }))
}
