import type { Band } from '../../../src/invoice/energy-invoice.js'
import type { ConsumptionRow, SubscriptionRow } from './bill.js'
import { daysIn, splitAt, type Period } from './calendar.js'
import { reducedVatRate, vatChangeDate } from './regulated-rates.js'
import { apportion, round } from './rounding.js'

/** A price and the day from which it holds. */
export interface DatedPrice {
  from: string
  price: number
}

/** How a subscription is priced. */
export interface SubscriptionTerms {
  /** EUR per month before tax. */
  prices: DatedPrice[]
  /** Whole months, or days of the year's price: suppliers use either. */
  convention: 'months' | 'days'
  /** Billed in advance: another period than the consumption. */
  period?: Period
}

/** Consumption of one band, cut where its price changes, the quantity shared by days. */
export function consumptionRows(
  band: Band,
  kwh: number,
  prices: readonly DatedPrice[],
  period: Period,
): ConsumptionRow[] {
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

/** Subscription, cut where its price or its VAT rate changes. */
export function subscriptionRows({ prices, convention, period }: SubscriptionTerms, supply: Period): SubscriptionRow[] {
  const dates = [...prices.map(({ from }) => from), vatChangeDate]
  return splitAt(period ?? supply, dates).map((part) => {
    const monthly = priceOn(prices, part.from)
    const amount = convention === 'months' ? monthly * monthsIn(part) : (monthly * 12 * daysIn(part)) / 365
    return { ...part, monthly, amount: round(amount), vatRate: reducedVatRate(part.from) }
  })
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
