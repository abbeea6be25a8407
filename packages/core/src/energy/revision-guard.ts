import type { DatedRow, Found } from './dated-row.js'
import type { ReferenceData, RevisedTable } from './reference-data.js'

/** First usual revision day of the table strictly after a day. */
export function nextRevision(reference: ReferenceData, table: RevisedTable, after: string): string {
  const year = Number(after.slice(0, 4))
  const days = reference.revisions[table]
  const candidates = [year, year + 1].flatMap((candidate) => days.map((day) => `${candidate}-${day}`))
  return candidates.find((day) => day > after) ?? `${year + 1}-12-31`
}

/**
 * Wraps a row with its freshness on a day: a row without a known end is stale from the next usual revision on, because
 * nobody has yet confirmed that it still holds.
 */
export function guarded<Row extends DatedRow>(
  reference: ReferenceData,
  table: RevisedTable,
  row: Row,
  date: string,
): Found<Row> {
  return { row, stale: row.to === null && date >= nextRevision(reference, table, row.from) }
}

/** True when no usual revision has passed since the start of the latest row that carries figures. */
export function isCurrent(
  reference: ReferenceData,
  table: RevisedTable,
  rows: readonly DatedRow[],
  today: string,
): boolean {
  const latest = rows
    .filter((row) => row.confidence !== null && row.from <= today)
    .reduce((newest, row) => (row.from > newest ? row.from : newest), '')
  return latest !== '' && today < nextRevision(reference, table, latest)
}
