import type { DatedRow } from './dated-row.js'

/** The row in force on a day, or undefined. Rows of one series do not overlap. */
export function rowAt<Row extends DatedRow>(rows: readonly Row[], date: string): Row | undefined {
  return rows.find((row) => row.from <= date && (row.to === null || date <= row.to))
}
