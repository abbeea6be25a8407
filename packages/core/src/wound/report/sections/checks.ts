import type { WoundAlert } from '../../wound-alert.js'
import type { WoundWarning } from '../../wound-warning.js'
import { fieldNameOf } from '../field-names.js'
import { frenchSpaces } from '../french-spaces.js'

/** What only an examination tells. */
export interface ChecksView {
  readonly title: string
  readonly intro: string
  readonly items: readonly string[]
}

/** What was doubted, withdrawn or changed in the answer of the model. */
export interface WarningsView {
  readonly title: string
  readonly intro: string
  readonly items: readonly { readonly fields: string; readonly message: string }[]
}

/** @param alerts an alert says by itself that it is to be checked: it is not said twice */
export function composeChecks(checks: readonly string[], alerts: readonly WoundAlert[]): ChecksView {
  const told = new Set(alerts.map(({ libelle }) => libelle))
  const others = checks.filter((check) => !told.has(check))
  return {
    title: 'À vérifier au lit',
    intro: others.length < checks.length ? 'Outre les alertes.' : 'Ce que ni la photo ni la saisie ne disent.',
    items: others.map(frenchSpaces),
  }
}

/** One line per sentence, with all the fields that it is about; what is already to be checked is not said twice. */
export function composeWarnings(warnings: readonly WoundWarning[], checks: readonly string[]): WarningsView {
  const byMessage = new Map<string, Set<string>>()
  for (const { chemin, message } of warnings) {
    if (checks.includes(message)) continue
    const { name } = fieldNameOf(chemin.replace(/\.confiance$/, ''))
    byMessage.set(message, (byMessage.get(message) ?? new Set()).add(name))
  }
  return {
    title: 'Réserves des contrôles',
    intro: 'Mis en doute, retiré ou corrigé dans la réponse du modèle.',
    items: [...byMessage].map(([message, fields]) => ({
      fields: [...fields].join(', '),
      message: frenchSpaces(message),
    })),
  }
}
