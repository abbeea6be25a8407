import type { EnergyName } from './dated-row.js'
import type { ReferenceData } from './reference-data.js'
import type { VatRow } from './reference-rows.js'
import { rowAt } from './row-at.js'

/** Day from which subscription and CTA carry the normal rate (loi de finances 2025, art. 20). */
export const reducedVatEnd = '2025-07-31'

/** What a VAT rate depends on. */
export interface VatQuery {
  component: 'abonnement' | 'consommation'
  energy: EnergyName
  powerKva: number | null
  date: string
}

/**
 * VAT rate of a component of a bill in continental France, percent, by the day that the component covers. Null when the
 * power of an electricity site is needed and unknown.
 *
 * @example
 * ```ts
 * vatRate(reference, { component: 'abonnement', energy: 'gaz', powerKva: null, date: '2025-07-31' })?.ratePercent // 5.5
 * ```
 */
export function vatRate(reference: ReferenceData, query: VatQuery): VatRow | null {
  const scope = vatScope(query)
  if (scope === null) return null
  const candidates = reference.vat.filter((row) => row.component === query.component && row.scope === scope)
  return rowAt(candidates, query.date) ?? null
}

function vatScope(query: VatQuery): VatRow['scope'] | null {
  if (query.component === 'consommation') return 'toutes'
  if (query.energy === 'gaz') return 'gaz'
  if (query.powerKva === null) return null
  return query.powerKva <= 36 ? 'electricite_jusqu_a_36_kva' : 'electricite_plus_de_36_kva'
}
