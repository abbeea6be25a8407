import type { Found } from './dated-row.js'
import type { ReferenceData } from './reference-data.js'
import type { ElectricityExciseClass, ElectricityExciseRow } from './reference-rows.js'
import { guarded } from './revision-guard.js'
import { rowAt } from './row-at.js'

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
 * electricityExcise(reference, { powerClass: 'menages', date: '2025-08-13' })?.row.eurPerMwh // 29.98
 * ```
 */
export function electricityExcise(
  reference: ReferenceData,
  query: { powerClass: ElectricityExciseClass; date: string },
): Found<ElectricityExciseRow> | null {
  const row = rowAt(
    reference.electricityExcise.filter((candidate) => candidate.powerClass === query.powerClass),
    query.date,
  )
  return row === undefined ? null : guarded(reference, 'electricity-excise', row, query.date)
}

/** First days of the rates, for splitting a period. */
export function electricityExciseChanges(reference: ReferenceData): string[] {
  return [...new Set(reference.electricityExcise.map((row) => row.from))]
}
