import data from './data/electricity-excise.json' with { type: 'json' }
import type { DatedRow, Found } from './dated-row.js'
import { guarded } from './revision-guard.js'
import { rowAt } from './row-at.js'

/** `menages`: households and all sites up to 36 kVA; `pme`: 36 to 250 kVA; `haute_puissance`: above. */
export type ElectricityExciseClass = 'menages' | 'pme' | 'haute_puissance'

export interface ElectricityExciseRow extends DatedRow {
  readonly powerClass: ElectricityExciseClass
  /** EUR per MWh before VAT. */
  readonly eurPerMwh: number
  readonly composition: string
}

const rows = data.rows as readonly ElectricityExciseRow[]

/** Class of a site by its subscribed power: small professionals up to 36 kVA pay the household rate. */
export function electricityExciseClass(powerKva: number): ElectricityExciseClass {
  if (powerKva <= 36) return 'menages'
  return powerKva <= 250 ? 'pme' : 'haute_puissance'
}

/**
 * Excise duty on electricity (accise, ex-TICFE, ex-CSPE) in force on a day, EUR per MWh before VAT.
 *
 * @example
 * ```ts
 * electricityExcise({ powerClass: 'menages', date: '2025-08-13' })?.row.eurPerMwh // 29.98
 * ```
 */
export function electricityExcise(query: {
  powerClass: ElectricityExciseClass
  date: string
}): Found<ElectricityExciseRow> | null {
  const row = rowAt(
    rows.filter((candidate) => candidate.powerClass === query.powerClass),
    query.date,
  )
  return row === undefined ? null : guarded('electricity-excise', row, query.date)
}

/** First days of the rates, for splitting a period. */
export const electricityExciseChanges: readonly string[] = [...new Set(rows.map((row) => row.from))]
