import data from './data/gas-distribution.json' with { type: 'json' }
import type { DatedRow, Found } from './dated-row.js'
import { guarded } from './revision-guard.js'
import { rowAt } from './row-at.js'

/** Distribution tariff option of a gas site (GRDF): T1 cooking, T2 heating, T3 large buildings. */
export type GasDistributionOption = 'T1' | 'T2' | 'T3'

export interface GasDistributionRow extends DatedRow {
  readonly option: GasDistributionOption
  /** Subscription, EUR per year before tax; null where not known yet. */
  readonly fixedEurPerYear: number | null
  /** EUR per MWh before tax; null where not known yet. */
  readonly variableEurPerMwh: number | null
}

const rows = data.rows as readonly GasDistributionRow[]

/**
 * ATRD of GRDF by option on a day. The figures are null where the grid of the year is not in the material.
 *
 * @example
 * ```ts
 * gasDistribution({ option: 'T2', date: '2025-08-01' })?.row.fixedEurPerYear // 186.12
 * ```
 */
export function gasDistribution(query: {
  option: GasDistributionOption
  date: string
}): Found<GasDistributionRow> | null {
  const row = rowAt(
    rows.filter((candidate) => candidate.option === query.option),
    query.date,
  )
  return row === undefined ? null : guarded('gas-distribution', row, query.date)
}

/** First days of the grids, for splitting a period. */
export const gasDistributionChanges: readonly string[] = [...new Set(rows.map((row) => row.from))]

/** Every row, for the freshness check of the whole table. */
export const gasDistributionRows: readonly GasDistributionRow[] = rows
