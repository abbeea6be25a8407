import type { Found } from './dated-row.js'
import type { ReferenceData } from './reference-data.js'
import type { GasDistributionOption, GasDistributionRow } from './reference-rows.js'
import { guarded } from './revision-guard.js'
import { rowAt } from './row-at.js'

/**
 * ATRD of GRDF by option on a day. The figures are null where the grid of the year is not in the material.
 *
 * @example
 * ```ts
 * gasDistribution(reference, { option: 'T2', date: '2025-08-01' })?.row.fixedEurPerYear // 186.12
 * ```
 */
export function gasDistribution(
  reference: ReferenceData,
  query: { option: GasDistributionOption; date: string },
): Found<GasDistributionRow> | null {
  const row = rowAt(
    reference.gasDistribution.filter((candidate) => candidate.option === query.option),
    query.date,
  )
  return row === undefined ? null : guarded(reference, 'gas-distribution', row, query.date)
}

/** First days of the grids, for splitting a period. */
export function gasDistributionChanges(reference: ReferenceData): string[] {
  return [...new Set(reference.gasDistribution.map((row) => row.from))]
}
