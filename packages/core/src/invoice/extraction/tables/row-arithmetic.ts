import type { Period } from '../values/french-dates.js'

/** What an amount is the product of; fields, or figures that are not fields yet. */
interface Factors {
  quantity: { value: number } | null
  quantityUnit: string | null
  unitPrice: { value: number } | null
  priceUnit: 'kwh' | 'month' | 'year' | 'day' | null
  period: { value: Period } | null
}

/** Average length of a month, in days (365,25 / 12), as suppliers prorate. */
export const daysPerMonth = 30.4375

/** Days of a period, both ends included. */
export function daysOf(period: Period): number {
  return Math.round((Date.parse(period.to) - Date.parse(period.from)) / 86_400_000) + 1
}

/**
 * True when the factors give the amount: kWh x price to the cent (prices are printed rounded), or a subscription by
 * months or by days within one and a half day, since suppliers use either (energy invoice arithmetic, 1.3).
 */
export function productMatches(factors: Factors, amount: number): boolean {
  const price = factors.unitPrice?.value
  if (price === undefined || factors.priceUnit === null) return false
  if (factors.priceUnit === 'kwh') {
    const quantity = factors.quantity?.value
    if (quantity === undefined || (factors.quantityUnit !== null && factors.quantityUnit !== 'kwh')) return false
    return Math.abs(quantity * price - amount) <= Math.max(0.0101, 0.00006 * Math.abs(quantity))
  }
  const yearly = factors.priceUnit === 'month' ? price * 12 : factors.priceUnit === 'year' ? price : price * 365
  const daily = yearly / 365
  const tolerance = Math.abs(daily) * 1.5 + 0.02
  const quantity = factors.quantity?.value
  if (
    quantity !== undefined &&
    factors.quantityUnit === 'month' &&
    Math.abs((quantity * yearly) / 12 - amount) <= tolerance
  )
    return true
  if (quantity !== undefined && factors.quantityUnit === 'day' && Math.abs(quantity * daily - amount) <= tolerance)
    return true
  if (factors.period === null) return false
  const days = daysOf(factors.period.value)
  const months = Math.round(days / daysPerMonth)
  return Math.abs(days * daily - amount) <= tolerance || Math.abs((months * yearly) / 12 - amount) <= 0.02
}
