import data from './data/vat.json' with { type: 'json' }
import type { DatedRow, EnergyName } from './dated-row.js'
import { rowAt } from './row-at.js'

export interface VatRow extends DatedRow {
  /** `abonnement` covers subscription and CTA; `consommation` kWh, accise, services and fees. */
  readonly component: 'abonnement' | 'consommation'
  readonly scope: 'electricite_jusqu_a_36_kva' | 'electricite_plus_de_36_kva' | 'gaz' | 'toutes'
  readonly ratePercent: number
}

const rows = data.rows as readonly VatRow[]

/** Day from which subscription and CTA carry the normal rate (loi de finances 2025, art. 20). */
export const reducedVatEnd = '2025-07-31'

/**
 * VAT rate of a component of a bill in continental France, percent, by the day that the component covers. Null when the
 * power of an electricity site is needed and unknown.
 *
 * @example
 * ```ts
 * vatRate({ component: 'abonnement', energy: 'gaz', powerKva: null, date: '2025-07-31' })?.ratePercent // 5.5
 * ```
 */
export function vatRate(query: {
  component: 'abonnement' | 'consommation'
  energy: EnergyName
  powerKva: number | null
  date: string
}): VatRow | null {
  const scope = vatScope(query)
  if (scope === null) return null
  const candidates = rows.filter((row) => row.component === query.component && row.scope === scope)
  return rowAt(candidates, query.date) ?? null
}

function vatScope(query: Parameters<typeof vatRate>[0]): VatRow['scope'] | null {
  if (query.component === 'consommation') return 'toutes'
  if (query.energy === 'gaz') return 'gaz'
  if (query.powerKva === null) return null
  return query.powerKva <= 36 ? 'electricite_jusqu_a_36_kva' : 'electricite_plus_de_36_kva'
}
