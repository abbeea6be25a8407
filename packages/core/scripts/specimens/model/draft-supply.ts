import type { Band, TariffOption } from '../../../src/invoice/energy-invoice.js'
import type { ConsumptionRow, ReadingRow, SubscriptionRow, Supply, TaxRow } from './bill.js'
import { daysIn, monthsUpTo, splitAt, type Period } from './calendar.js'
import {
  acciseDates,
  acciseRate,
  ctaDates,
  ctaRate,
  gasCtaPerYear,
  networkFixedPart,
  reducedVatRate,
  vatChangeDate,
  type NetworkTariff,
} from './regulated-rates.js'
import { apportion, round, sum } from './rounding.js'
import { randomFrom } from './random.js'

/** A price and the day from which it holds. */
export interface DatedPrice {
  from: string
  price: number
}

export interface SubscriptionTerms {
  /** EUR per month before tax. */
  prices: DatedPrice[]
  /** Whole months, or days of the year's price: suppliers use either. */
  convention: 'months' | 'days'
  /** Billed in advance: another period than the consumption. */
  period?: Period
}

type Nature = ReadingRow['oldNature']

export interface ElectricityTerms {
  id: string
  period: Period
  powerKva: number
  option: TariffOption
  networkTariff: NetworkTariff
  printsNetworkTariff?: boolean
  bands: { band: Band; kwh: number; oldIndex: number; prices: DatedPrice[] }[]
  subscription: SubscriptionTerms
  natures?: [Nature, Nature]
  /** Prints the CTA's base and rate. */
  ctaDetail: 'base and rate' | 'rate' | 'none'
  communicating?: boolean
  historyMonths?: number
}

export interface GasTerms {
  id: string
  period: Period
  oldIndex: number
  volume: number
  coefficient: number
  annualReference: number
  networkOption: 'T1' | 'T2'
  prices: DatedPrice[]
  subscription: SubscriptionTerms
  natures?: [Nature, Nature]
  communicating?: boolean
  historyMonths?: number
}

/** Share of the year's consumption per month, in per mille: a flat with some electric heating, a house on gas. */
const seasons = {
  electricite: [118, 104, 97, 82, 69, 60, 61, 60, 66, 80, 97, 106],
  gaz: [172, 150, 124, 92, 50, 17, 14, 14, 42, 68, 109, 148],
}

/** Works out every line of an electricity supply from its terms and the regulated rates of its days. */
export function draftElectricity(terms: ElectricityTerms): Supply {
  const random = randomFrom(`${terms.id} electricity`)
  const natures = terms.natures ?? ['R', 'R']
  const consumption = terms.bands.flatMap(({ band, kwh, prices }) => consumptionRows(band, kwh, prices, terms.period))
  const subscription = subscriptionRows(terms.subscription, terms.period)
  const ctaPeriod = terms.subscription.period ?? terms.period
  return {
    energy: 'electricite',
    deliveryPoint: random.digits(14),
    powerKva: terms.powerKva,
    option: terms.option,
    networkTariff: terms.printsNetworkTariff === true ? `BTINF${terms.networkTariff}` : null,
    meter: `02${random.digits(10)}`,
    communicating: terms.communicating ?? true,
    period: terms.period,
    readings: terms.bands.map(({ band, kwh, oldIndex }) => ({
      band,
      oldIndex,
      newIndex: oldIndex + kwh,
      oldNature: natures[0],
      newNature: natures[1],
      unit: 'kWh',
    })),
    consumption,
    totalKwh: sum(consumption.map(({ kwh }) => kwh)),
    volume: null,
    coefficient: null,
    annualReference: null,
    subscription,
    networkShare: null,
    taxes: [...acciseRows('electricite', consumption, terms.period), ...electricityCtaRows(terms, ctaPeriod)],
    history: history('electricite', sum(consumption.map(({ kwh }) => kwh)), terms),
    totalHt: null,
    totalTtc: null,
  }
}

/** Works out every line of a gas supply: kWh PCS from the volume and its coefficient. */
export function draftGas(terms: GasTerms): Supply {
  const random = randomFrom(`${terms.id} gas`)
  const natures = terms.natures ?? ['R', 'R']
  const kwh = Math.round(terms.volume * terms.coefficient)
  const consumption = consumptionRows('gaz', kwh, terms.prices, terms.period)
  const ctaPeriod = terms.subscription.period ?? terms.period
  return {
    energy: 'gaz',
    deliveryPoint: random.digits(14),
    powerKva: null,
    option: null,
    networkTariff: null,
    meter: `${random.integer(10, 99)}${random.digits(8)}`,
    communicating: terms.communicating ?? true,
    period: terms.period,
    readings: [
      {
        band: 'gaz',
        oldIndex: terms.oldIndex,
        newIndex: terms.oldIndex + terms.volume,
        oldNature: natures[0],
        newNature: natures[1],
        unit: 'm3',
      },
    ],
    consumption,
    totalKwh: kwh,
    volume: terms.volume,
    coefficient: terms.coefficient,
    annualReference: terms.annualReference,
    subscription: subscriptionRows(terms.subscription, terms.period),
    networkShare: null,
    taxes: [
      ...acciseRows('gaz', consumption, terms.period),
      ...splitAt(ctaPeriod, ctaDates.gaz).map((period) => ({
        ...period,
        ...gasCta,
        amount: round((gasCtaPerYear(terms.networkOption, period.from) * daysIn(period)) / 365),
        vatRate: reducedVatRate(period.from),
      })),
    ],
    history: history('gaz', kwh, terms),
    totalHt: null,
    totalTtc: null,
  }
}

const gasCta = { code: 'cta', label: 'CTA', base: null, baseUnit: 'EUR', rate: null, rateUnit: '%' } as const

function consumptionRows(band: Band, kwh: number, prices: readonly DatedPrice[], period: Period): ConsumptionRow[] {
  const parts = splitAt(
    period,
    prices.map(({ from }) => from),
  )
  const quantities = apportion(kwh, parts.map(daysIn))
  return parts.map((part, index) => {
    const quantity = quantities[index] ?? 0
    const price = priceOn(prices, part.from)
    return { ...part, band, kwh: quantity, price, amount: round(quantity * price), vatRate: 20 }
  })
}

function subscriptionRows({ prices, convention, period }: SubscriptionTerms, supply: Period): SubscriptionRow[] {
  const dates = [...prices.map(({ from }) => from), vatChangeDate]
  return splitAt(period ?? supply, dates).map((part) => {
    const monthly = priceOn(prices, part.from)
    const amount = convention === 'months' ? monthly * monthsIn(part) : (monthly * 12 * daysIn(part)) / 365
    return { ...part, monthly, amount: round(amount), vatRate: reducedVatRate(part.from) }
  })
}

function acciseRows(energy: 'electricite' | 'gaz', consumption: readonly ConsumptionRow[], period: Period): TaxRow[] {
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

function electricityCtaRows({ networkTariff, powerKva, ctaDetail }: ElectricityTerms, period: Period): TaxRow[] {
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

function history(
  energy: 'electricite' | 'gaz',
  kwh: number,
  { id, period, historyMonths }: { id: string; period: Period; historyMonths?: number },
): Supply['history'] {
  const random = randomFrom(`${id} history ${energy}`)
  const season = seasons[energy]
  const share = (month: string): number => season[Number(month.slice(5)) - 1] ?? 0
  // The year's consumption that makes this period's consumption what it is.
  const weight = splitAt(period, monthStarts(period)).reduce(
    (all, part) => all + (share(part.from.slice(0, 7)) * daysIn(part)) / 30.4,
    0,
  )
  const lastMonth = monthsUpTo(period.to.slice(0, 7), 2)[0] ?? ''
  return monthsUpTo(lastMonth, historyMonths ?? 12).map((month) => ({
    month,
    kwh: Math.round(((kwh * share(month)) / weight) * (0.94 + 0.12 * random.next())),
  }))
}

function monthStarts({ from, to }: Period): string[] {
  return monthsUpTo(to.slice(0, 7), 15)
    .map((month) => `${month}-01`)
    .filter((date) => date > from)
}

function monthsIn({ from, to }: Period): number {
  const months = Math.round((daysIn({ from, to }) / 365) * 12)
  if (Math.abs(daysIn({ from, to }) - (months * 365) / 12) > 2) throw new Error(`${from} to ${to} is not whole months`)
  return months
}

function priceOn(prices: readonly DatedPrice[], date: string): number {
  const row = prices.findLast(({ from }) => from <= date)
  if (row === undefined) throw new Error(`no price on ${date}`)
  return row.price
}
