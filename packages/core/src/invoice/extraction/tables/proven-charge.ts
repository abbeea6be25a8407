import { productMatches } from './row-arithmetic.js'
import type { ColumnHeader } from './column-headers.js'
import type { Period } from '../values/french-dates.js'
import type { FigureToken, MoneyToken, Token } from '../values/tokens.js'

type Quantity = Extract<FigureToken, { kind: 'quantity' }>
type Price = Extract<FigureToken, { kind: 'unit_price' }>

/** Figures that make an amount, each with the unit that the arithmetic gives it. */
export interface ProvenCharge {
  proof: 'energy' | 'months'
  amount: MoneyToken
  figures: readonly FigureToken[]
}

const cent = 0.0101
/** Smaller amounts are too often a product by chance. */
const leastAmount = 0.5
/** Small amounts are products by chance when they are only near: the share that a product may be off. */
const mostOff = 0.02
/** No kilowatt hour costs less or more, in EUR. */
const cheapest = 0.0005
const dearest = 2

/**
 * The quantity and the price that come to an amount. One of the two must say by its own unit, or by its column, that it is
 * about kilowatt hours or months.
 */
export function provenCharge(
  amount: MoneyToken,
  figures: readonly Token[],
  headerOf: (token: Token) => ColumnHeader | null,
): ProvenCharge | null {
  if (Math.abs(amount.value) < leastAmount) return null
  const others = figures.filter((token) => token !== amount)
  return energyCharge(amount, others, headerOf) ?? monthlyCharge(amount, others)
}

function energyCharge(
  amount: MoneyToken,
  figures: readonly Token[],
  headerOf: (token: Token) => ColumnHeader | null,
): ProvenCharge | null {
  const quantities = figures.flatMap((token) => toQuantity(token, headerOf(token)))
  const prices = figures.flatMap((token) => toPrices(token, headerOf(token)))
  for (const quantity of quantities) {
    for (const price of prices) {
      if (quantity.token.start === price.token.start && quantity.token.cell === price.token.cell) continue
      if (!quantity.isTold && !price.isTold) continue
      const factors = { quantity: quantity.token, quantityUnit: 'kwh', unitPrice: price.token, period: null }
      const isOff = Math.abs(quantity.token.value * price.token.value - amount.value) > mostOff * Math.abs(amount.value)
      if (!isOff && productMatches({ ...factors, priceUnit: 'kwh' }, amount.value))
        return { proof: 'energy', amount, figures: [quantity.token, price.token] }
    }
  }
  return null
}

interface Told<T> {
  token: T
  /** Said by its own unit or by the head of its column. */
  isTold: boolean
}

function toQuantity(token: Token, header: ColumnHeader | null): Told<Quantity>[] {
  if (token.kind === 'quantity') return token.unit === 'kwh' ? [{ token, isTold: true }] : []
  if (token.kind !== 'number' || Math.abs(token.value) < 1) return []
  const text = header?.text ?? ''
  const factor = /\bmwh\b/.test(text) && !text.includes('/') ? 1000 : 1
  const value = Number((token.value * factor).toPrecision(12))
  return [
    {
      token: { ...token, kind: 'quantity', unit: 'kwh', value },
      isTold: /\b[km]wh\b/.test(text) && !text.includes('/'),
    },
  ]
}

function toPrices(token: Token, header: ColumnHeader | null): Told<Price>[] {
  if (token.kind === 'unit_price') return token.per === 'kwh' ? [{ token, isTold: true }] : []
  if (token.kind !== 'number' && token.kind !== 'amount') return []
  const isHeaded = header?.type === 'unit_price'
  if (token.kind === 'number' && token.decimals < 2) return []
  if (!isHeaded && token.decimals < 3) return []
  return [1, 100, 1000]
    .map((scale) => Number((token.value / scale).toPrecision(12)))
    .filter((value) => Math.abs(value) >= cheapest && Math.abs(value) <= dearest)
    .map((value) => ({ token: { ...token, kind: 'unit_price', per: 'kwh', value }, isTold: isHeaded }))
}

/** "2 mois à 20,10 € = 40,20 €", or a price of a month over a period whose months come to the amount. */
function monthlyCharge(amount: MoneyToken, figures: readonly Token[]): ProvenCharge | null {
  const counted = figures.find(isMonths)
  const period = figures.find((token) => token.kind === 'period') ?? betweenDates(figures)
  for (const token of figures) {
    // An amount without a unit is the price of a month only where counted months come to the cent.
    if (token.kind === 'amount' && counted !== undefined && Math.abs(counted.value * token.value - amount.value) < cent)
      return { proof: 'months', amount, figures: [counted, { ...token, kind: 'unit_price', per: 'month' }] }
    if (token.kind !== 'unit_price' || (token.per !== 'month' && token.per !== 'year')) continue
    const monthly = token.per === 'year' ? token.value / 12 : token.value
    if (counted !== undefined && Math.abs(counted.value * monthly - amount.value) < cent)
      return { proof: 'months', amount, figures: [counted, token] }
    const factors = { quantity: null, quantityUnit: null, unitPrice: token, priceUnit: token.per, period }
    if (productMatches(factors, amount.value)) return { proof: 'months', amount, figures: [token] }
  }
  return null
}

/** "15/04/2025 | 31/07/2025" in two columns. */
function betweenDates(figures: readonly Token[]): { value: Period } | null {
  const [from, to, ...more] = figures.flatMap((token) => (token.kind === 'date' ? [token.value] : []))
  return from !== undefined && to !== undefined && more.length === 0 && from <= to ? { value: { from, to } } : null
}

function isMonths(token: Token): token is Quantity {
  return token.kind === 'quantity' && token.unit === 'month'
}
