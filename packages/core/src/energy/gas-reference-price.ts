import type { ReferenceData } from './reference-data.js'
import type { GasReferenceRow } from './reference-rows.js'

/**
 * CRE reference price of natural gas (prix repère de vente, GRDF zone) of a month written `YYYY-MM`. Indicative: nobody can
 * subscribe to it. Null outside the table; figures may be null inside it.
 *
 * @example
 * ```ts
 * gasReferencePrice(reference, '2025-08')?.heating.kwhTtc // 0.108
 * ```
 */
export function gasReferencePrice(reference: ReferenceData, month: string): GasReferenceRow | null {
  return reference.gasReferencePrice.find((row) => row.month === month) ?? null
}
