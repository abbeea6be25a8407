import type { DatedRow } from './dated-row.js'
import { addDays } from './iso-calendar.js'
import type { ReferenceData } from './reference-data.js'
import { seriesOf } from './reference-series.js'
import { isCurrent, nextRevision } from './revision-guard.js'

/** What is known of one table on a day. */
export interface ReferenceTableState {
  /** French name of the table. */
  readonly name: string
  /** Rows that carry figures. */
  readonly rows: number
  /** First and last day that a row with figures covers; the last is null while its row has no end. */
  readonly from: string | null
  readonly to: string | null
  /** First day of the latest row with figures. */
  readonly latest: string | null
  /** When a revision is usual after the latest row; null for a table without usual days. */
  readonly nextRevision: string | null
  /** False from the next usual revision on: no claim in EUR rests on this table any more. */
  readonly isCurrent: boolean
  /** Days between two rows of one series that none covers, and rows whose figures are missing. */
  readonly gaps: readonly ReferenceGap[]
}

export interface ReferenceGap {
  readonly series: string
  readonly from: string
  readonly to: string | null
}

/**
 * Coverage, age and gaps of the dated tables.
 *
 * @param today `YYYY-MM-DD`
 * @example
 * ```ts
 * describeReferenceData(bundledReferenceData, '2026-11-21').filter((table) => !table.isCurrent).map((table) => table.name)
 * ```
 */
export function describeReferenceData(reference: ReferenceData, today: string): ReferenceTableState[] {
  return seriesOf(reference).map(({ name, revised, series }) => {
    const known = [...series.values()].flat().filter(isKnown)
    const latest = known.reduce<string | null>((last, { from }) => (last === null || from > last ? from : last), null)
    const ends = known.map(({ to }) => to)
    return {
      name,
      rows: known.length,
      from: known.reduce<string | null>((first, { from }) => (first === null || from < first ? from : first), null),
      to: ends.includes(null) ? null : ends.reduce((last, to) => ((to ?? '') > (last ?? '') ? to : last), null),
      latest,
      nextRevision: revised === null || latest === null ? null : nextRevision(reference, revised, latest),
      isCurrent: revised === null || isCurrent(reference, revised, known, today),
      gaps: [...series].flatMap(([label, rows]) => gapsOf(label, rows)),
    }
  })
}

/** A row without any confidence stands for figures that are missing. */
function isKnown({ confidence }: DatedRow): boolean {
  return confidence !== null
}

function gapsOf(series: string, rows: readonly DatedRow[]): ReferenceGap[] {
  const sorted = [...rows].sort((one, other) => one.from.localeCompare(other.from))
  const missing = sorted.filter((row) => !isKnown(row)).map(({ from, to }) => ({ series, from, to }))
  const holes = sorted.slice(1).flatMap((row, index) => {
    const end = sorted[index]?.to ?? null
    return end !== null && addDays(end, 1) < row.from
      ? [{ series, from: addDays(end, 1), to: addDays(row.from, -1) }]
      : []
  })
  return [...missing, ...holes].sort((one, other) => one.from.localeCompare(other.from))
}
