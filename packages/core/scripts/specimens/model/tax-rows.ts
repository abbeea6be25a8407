import type { ConsumptionRow, TaxRow } from './bill.js'
import { daysIn, splitAt, type Period } from './calendar.js'
import {
  acciseDates,
  acciseRate,
  ctaDates,
  ctaRate,
  gasCtaPerYear,
  networkFixedPart,
  reducedVatRate,
  type NetworkTariff,
} from './regulated-rates.js'
import { apportion, round, sum } from './rounding.js'

/** Accise, cut where its rate changes; its quantities follow the lines when these are cut alike, else the days. */
export function acciseRows(
  energy: 'electricite' | 'gaz',
  consumption: readonly ConsumptionRow[],
  period: Period,
): TaxRow[] {
  const parts = splitAt(period, acciseDates[energy])
  const total = sum(consumption.map(({ kwh }) => kwh))
  const isSplitAlike = consumption.every((row) => parts.some((part) => row.from >= part.from && row.to <= part.to))
  const quantities = isSplitAlike
    ? parts.map((part) =>
        sum(consumption.filter(({ from, to }) => from >= part.from && to <= part.to).map(({ kwh }) => kwh)),
      )
    : apportion(total, parts.map(daysIn))
  return parts.map((part, index) => {
    const base = quantities[index] ?? 0
    const rate = acciseRate(energy, part.from)
    return {
      ...part,
      code: energy === 'gaz' ? 'accise_gaz' : 'accise_electricite',
      label: energy === 'gaz' ? 'Accise sur le gaz naturel' : "Accise sur l'électricité",
      base,
      baseUnit: 'kWh',
      rate,
      rateUnit: 'EUR/MWh',
      amount: round((base * rate) / 1000),
      vatRate: 20,
    }
  })
}

/** What the CTA of an electricity site depends on, and how much of its reckoning the bill prints. */
export interface ElectricityCtaTerms {
  networkTariff: NetworkTariff
  powerKva: number
  ctaDetail: 'base and rate' | 'rate' | 'none'
}

/** CTA of electricity, cut where its rate, the network tariff or the VAT rate changes. */
export function electricityCtaRows(
  { networkTariff, powerKva, ctaDetail }: ElectricityCtaTerms,
  period: Period,
): TaxRow[] {
  return splitAt(period, ctaDates.electricite).map((part) => {
    const base = (networkFixedPart(networkTariff, powerKva, part.from) * daysIn(part)) / 365
    const rate = ctaRate(part.from)
    return {
      ...part,
      code: 'cta',
      label: 'CTA',
      base: ctaDetail === 'base and rate' ? round(base) : null,
      baseUnit: 'EUR',
      rate: ctaDetail === 'none' ? null : rate,
      rateUnit: '%',
      amount: round(((ctaDetail === 'base and rate' ? round(base) : base) * rate) / 100),
      vatRate: reducedVatRate(part.from),
    }
  })
}

/** CTA of gas, cut where the network tariff or the VAT rate changes; bills print neither its base nor its rate. */
export function gasCtaRows(networkOption: 'T1' | 'T2', period: Period): TaxRow[] {
  return splitAt(period, ctaDates.gaz).map((part) => ({
    ...part,
    ...gasCta,
    amount: round((gasCtaPerYear(networkOption, part.from) * daysIn(part)) / 365),
    vatRate: reducedVatRate(part.from),
  }))
}

const gasCta = { code: 'cta', label: 'CTA', base: null, baseUnit: 'EUR', rate: null, rateUnit: '%' } as const
