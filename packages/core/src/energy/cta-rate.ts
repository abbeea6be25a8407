import type { EnergyName, Found } from './dated-row.js'
import type { ReferenceData } from './reference-data.js'
import type { CtaRateRow } from './reference-rows.js'
import { guarded } from './revision-guard.js'
import { rowAt } from './row-at.js'

/**
 * Rate of the contribution tarifaire d'acheminement on a day, percent of the annual fixed part of the network tariff.
 *
 * @example
 * ```ts
 * ctaRate(reference, { energy: 'electricite', network: 'distribution', date: '2026-02-01' })?.row.ratePercent // 15
 * ```
 */
export function ctaRate(
  reference: ReferenceData,
  query: { energy: EnergyName; network: 'distribution' | 'transport'; date: string },
): Found<CtaRateRow> | null {
  const row = rowAt(
    reference.ctaRates.filter((candidate) => candidate.energy === query.energy && candidate.network === query.network),
    query.date,
  )
  if (row === undefined) return null
  // The gas rates have no usual revision day: only their coefficient changes every July.
  return query.energy === 'gaz' ? { row, stale: false } : guarded(reference, 'cta-electricity', row, query.date)
}

/**
 * Effective gas CTA on the ATRD subscription: distribution rate plus transport rate times the coefficient of the year,
 * in percent. Null where the coefficient of the year is not known.
 */
export function gasCtaPercent(
  reference: ReferenceData,
  date: string,
): { percent: number; stale: boolean; from: string } | null {
  const distribution = ctaRate(reference, { energy: 'gaz', network: 'distribution', date })
  const transport = ctaRate(reference, { energy: 'gaz', network: 'transport', date })
  const coefficient = rowAt(reference.gasTransportCoefficients, date)
  if (distribution === null || transport === null || coefficient?.percent == null) return null
  return {
    percent: distribution.row.ratePercent + (transport.row.ratePercent * coefficient.percent) / 100,
    stale: guarded(reference, 'cta-gas-coefficient', coefficient, date).stale,
    from: coefficient.from,
  }
}

/** First days of the electricity rates (distribution), for splitting a period. */
export function electricityCtaChanges(reference: ReferenceData): string[] {
  return reference.ctaRates
    .filter((row) => row.energy === 'electricite' && row.network === 'distribution')
    .map((row) => row.from)
}

/** First days of the gas coefficients, for splitting a period. */
export function gasCtaChanges(reference: ReferenceData): string[] {
  return reference.gasTransportCoefficients.map((row) => row.from)
}
