import type { Found } from './dated-row.js'
import type { ReferenceData } from './reference-data.js'
import type { GasExciseRow } from './reference-rows.js'
import { guarded } from './revision-guard.js'
import { rowAt } from './row-at.js'

/**
 * Excise duty on natural gas (accise, ex-TICGN) in force on a day, EUR per MWh PCS before VAT.
 *
 * @example
 * ```ts
 * gasExcise(reference, { date: '2025-11-08' })?.row.eurPerMwh // 15.43
 * ```
 */
export function gasExcise(reference: ReferenceData, query: { date: string }): Found<GasExciseRow> | null {
  const row = rowAt(reference.gasExcise, query.date)
  return row === undefined ? null : guarded(reference, 'gas-excise', row, query.date)
}

/** First days of the rates, for splitting a period. */
export function gasExciseChanges(reference: ReferenceData): string[] {
  return reference.gasExcise.map((row) => row.from)
}
