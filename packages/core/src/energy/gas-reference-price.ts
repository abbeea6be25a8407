import data from './data/gas-reference-price.json' with { type: 'json' }
import type { DatedRow } from './dated-row.js'

/** Two uses with two price levels: cooking and hot water, or heating. */
export type GasUse = 'cooking' | 'heating'

export interface GasReferenceLevel {
  /** EUR per year including tax, null where not known. */
  readonly subscriptionTtc: number | null
  /** EUR per kWh including tax, mean of the price zones; null where not known. */
  readonly kwhTtc: number | null
}

export interface GasReferenceRow extends DatedRow {
  /** `YYYY-MM` */
  readonly month: string
  readonly cooking: GasReferenceLevel
  readonly heating: GasReferenceLevel
  /** Published mean over all customers, EUR per MWh including tax. */
  readonly meanEurPerMwhTtc: number | null
}

const rows = data.rows as readonly GasReferenceRow[]

/**
 * CRE reference price of natural gas (prix repère de vente, GRDF zone) of a month written `YYYY-MM`. Indicative: nobody can
 * subscribe to it. Null outside the table; figures may be null inside it.
 *
 * @example
 * ```ts
 * gasReferencePrice('2025-08')?.heating.kwhTtc // 0.108
 * ```
 */
export function gasReferencePrice(month: string): GasReferenceRow | null {
  return rows.find((row) => row.month === month) ?? null
}

/** Every month of the table. */
export const gasReferenceRows: readonly GasReferenceRow[] = rows
