import { ctaRate, electricityCtaChanges, gasCtaChanges, gasCtaPercent } from '../../energy/cta-rate.js'
import { gasDistribution, gasDistributionChanges } from '../../energy/gas-distribution.js'
import { daysInclusive, splitPeriod, type Period } from '../../energy/iso-calendar.js'
import type { ReferenceData } from '../../energy/reference-data.js'
import type { GasDistributionOption, NetworkTariff } from '../../energy/reference-rows.js'
import { turpeChanges, turpeFixedPart } from '../../energy/turpe.js'
import { billedMonths } from './billed-months.js'

/** CTA before VAT that a site may be charged for a period under one network tariff, EUR. */
export interface ExpectedCta {
  readonly low: number
  readonly high: number
  /** By days over 365. */
  readonly byDays?: number
  readonly reference: string
}

/** Tolerance on the expected amount: network tariffs are rounded and revised by their day. */
const TOLERANCE = 0.03

/** CTA of an electricity site up to 36 kVA, or null when a day is outside the tables. */
export function expectedElectricityCta(
  reference: ReferenceData,
  site: { networkTariff: NetworkTariff; powerKva: number; period: Period },
): ExpectedCta | null {
  return expected(site.period, [...turpeChanges(reference), ...electricityCtaChanges(reference)], (date) => {
    const fixed = turpeFixedPart(reference, { networkTariff: site.networkTariff, powerKva: site.powerKva, date })
    const rate = ctaRate(reference, { energy: 'electricite', network: 'distribution', date })
    if (fixed === null || fixed.stale || rate === null || rate.stale) return null
    return { eurPerYear: (fixed.eurPerYear * rate.row.ratePercent) / 100, from: later(fixed.row.from, rate.row.from) }
  })
}

/** CTA of a gas site on the GRDF network, or null when a day is outside the tables. */
export function expectedGasCta(
  reference: ReferenceData,
  site: { option: GasDistributionOption; period: Period },
): ExpectedCta | null {
  return expected(site.period, [...gasDistributionChanges(reference), ...gasCtaChanges(reference)], (date) => {
    const fixed = gasDistribution(reference, { option: site.option, date })
    const rate = gasCtaPercent(reference, date)
    if (fixed?.row.fixedEurPerYear == null || fixed.stale || rate === null || rate.stale) return null
    return { eurPerYear: (fixed.row.fixedEurPerYear * rate.percent) / 100, from: later(fixed.row.from, rate.from) }
  })
}

function later(first: string, second: string): string {
  return first > second ? first : second
}

function expected(
  period: Period,
  changes: readonly string[],
  yearly: (date: string) => { eurPerYear: number; from: string } | null,
): ExpectedCta | null {
  const months = billedMonths(period)
  let amount = 0
  let reference = ''
  for (const part of splitPeriod(period, changes)) {
    const found = yearly(part.from)
    if (found === null) return null
    amount += (found.eurPerYear * (daysInclusive(part) ?? 0)) / 365
    reference = later(reference, found.from)
  }
  const byDays = ((daysInclusive(period) ?? 0) * 12) / 365
  if (months === null || byDays === 0) return null
  return {
    low: (amount * Math.max(0, months.low) * (1 - TOLERANCE)) / byDays - 0.01,
    high: (amount * months.high * (1 + TOLERANCE)) / byDays + 0.01,
    byDays: amount,
    reference,
  }
}
