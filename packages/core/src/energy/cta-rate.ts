import data from './data/cta.json' with { type: 'json' }
import type { DatedRow, EnergyName, Found } from './dated-row.js'
import { guarded } from './revision-guard.js'
import { rowAt } from './row-at.js'

export interface CtaRateRow extends DatedRow {
  readonly energy: EnergyName
  readonly network: 'distribution' | 'transport'
  readonly ratePercent: number
  readonly base: string
}

export interface GasTransportCoefficientRow extends DatedRow {
  /** Null where the figure of the year is not known yet. */
  readonly percent: number | null
}

const rates = data.rates as readonly CtaRateRow[]
const coefficients = data.gasTransportCoefficients as readonly GasTransportCoefficientRow[]

/**
 * Rate of the contribution tarifaire d'acheminement on a day, percent of the annual fixed part of the network tariff.
 *
 * @example
 * ```ts
 * ctaRate({ energy: 'electricite', network: 'distribution', date: '2026-02-01' })?.row.ratePercent // 15
 * ```
 */
export function ctaRate(query: {
  energy: EnergyName
  network: 'distribution' | 'transport'
  date: string
}): Found<CtaRateRow> | null {
  const row = rowAt(
    rates.filter((candidate) => candidate.energy === query.energy && candidate.network === query.network),
    query.date,
  )
  if (row === undefined) return null
  // The gas rates have no usual revision day: only their coefficient changes every July.
  return query.energy === 'gaz' ? { row, stale: false } : guarded('cta-electricity', row, query.date)
}

/**
 * Effective gas CTA on the ATRD subscription: distribution rate plus transport rate times the coefficient of the year,
 * in percent. Null where the coefficient of the year is not known.
 */
export function gasCtaPercent(date: string): { percent: number; stale: boolean; from: string } | null {
  const distribution = ctaRate({ energy: 'gaz', network: 'distribution', date })
  const transport = ctaRate({ energy: 'gaz', network: 'transport', date })
  const coefficient = rowAt(coefficients, date)
  if (distribution === null || transport === null || coefficient?.percent == null) return null
  return {
    percent: distribution.row.ratePercent + (transport.row.ratePercent * coefficient.percent) / 100,
    stale: guarded('cta-gas-coefficient', coefficient, date).stale,
    from: coefficient.from,
  }
}

/** First days of the electricity rates (distribution), for splitting a period. */
export const electricityCtaChanges: readonly string[] = rates
  .filter((row) => row.energy === 'electricite' && row.network === 'distribution')
  .map((row) => row.from)

/** First days of the gas coefficients, for splitting a period. */
export const gasCtaChanges: readonly string[] = coefficients.map((row) => row.from)

/** Rows of the gas coefficient, for the freshness check of the whole table. */
export const gasTransportCoefficients: readonly GasTransportCoefficientRow[] = coefficients
