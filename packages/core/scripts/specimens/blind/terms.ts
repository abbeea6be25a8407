import type { Supply, TaxRow } from '../model/bill.js'
import type { DatedPrice } from '../model/price-rows.js'

/** A price that holds during the whole bill. */
export function steady(price: number): DatedPrice[] {
  return [{ from: '2025-01-01', price }]
}

/** A price, and the one that follows it from a day on. */
export function changing(first: number, from: string, second: number): DatedPrice[] {
  return [...steady(first), { from, price: second }]
}

/** The value that this layout cannot do without. */
export function present<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('a value that the layout prints is missing')
  return value
}

export function ctaOf(supply: Supply): TaxRow[] {
  return supply.taxes.filter(({ code }) => code === 'cta')
}

export function acciseOf(supply: Supply): TaxRow[] {
  return supply.taxes.filter(({ code }) => code !== 'cta')
}
