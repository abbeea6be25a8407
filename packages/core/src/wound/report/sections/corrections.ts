import type { AuditedDifference } from '../../audit-record.js'
import { woundLabels } from '../../labels/labels.js'
import { formatNumber } from '../../../pdf/french-format.js'
import type { WoundCodeList } from '../../vocabulary.js'
import { fieldNameOf } from '../field-names.js'

/** What a person changed in the proposal. */
export interface CorrectionsView {
  readonly title: string
  readonly headers: readonly [field: string, proposed: string, decided: string]
  readonly rows: readonly (readonly [field: string, proposed: string, decided: string])[]
}

export function composeCorrections(differences: readonly AuditedDifference[]): CorrectionsView {
  return {
    title: 'Corrigé par le soignant',
    headers: ['Rubrique', 'Proposé par l’IA', 'Retenu par le soignant'],
    rows: differences.map(({ chemin, ia, soignant }) => {
      const { name, list } = fieldNameOf(chemin)
      return [name, valueText(ia, list), valueText(soignant, list)]
    }),
  }
}

function valueText(value: unknown, list: WoundCodeList | undefined): string {
  if (value === null || value === undefined) return 'Non évaluable'
  if (typeof value === 'boolean') return value ? 'Oui' : 'Non'
  if (typeof value === 'number') return formatNumber(value)
  if (typeof value === 'string') return wordOf(value, list)
  if (Array.isArray(value))
    return value.length === 0 ? 'Aucun' : value.map((entry) => valueText(entry, list)).join(', ')
  return tissueText(value)
}

function wordOf(code: string, list: WoundCodeList | undefined): string {
  const labels: Readonly<Record<string, string>> = list === undefined ? {} : woundLabels[list]
  return labels[code] ?? code
}

function tissueText({ tissu, pourcentage }: { tissu?: unknown; pourcentage?: unknown }): string {
  const label = typeof tissu === 'string' ? wordOf(tissu, 'tissu') : '?'
  return typeof pourcentage === 'number' ? `${label} ${formatNumber(pourcentage)}\u00a0%` : label
}
