import data from './data/gas-excise.json' with { type: 'json' }
import type { DatedRow, Found } from './dated-row.js'
import { guarded } from './revision-guard.js'
import { rowAt } from './row-at.js'

export interface GasExciseRow extends DatedRow {
  /** EUR per MWh PCS before VAT. */
  readonly eurPerMwh: number
}

const rows = data.rows as readonly GasExciseRow[]

/**
 * Excise duty on natural gas (accise, ex-TICGN) in force on a day, EUR per MWh PCS before VAT.
 *
 * @example
 * ```ts
 * gasExcise({ date: '2025-11-08' })?.row.eurPerMwh // 15.43
 * ```
 */
export function gasExcise(query: { date: string }): Found<GasExciseRow> | null {
  const row = rowAt(rows, query.date)
  return row === undefined ? null : guarded('gas-excise', row, query.date)
}

/** First days of the rates, for splitting a period. */
export const gasExciseChanges: readonly string[] = rows.map((row) => row.from)
