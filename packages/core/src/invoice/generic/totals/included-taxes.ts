import type { Read } from '../../energy-invoice.js'
import type { Field } from '../../field.js'
import type { Invoice } from '../invoice.js'
import type { PrintedDocument } from '../printed-document.js'
import { isMoney, type Figure } from '../values/money.js'
import { difference, sumOf } from './derived-amounts.js'
import type { LabelledAmount } from './labelled-amounts.js'
import { placed } from './placed-total.js'
import { rowsOfPage } from './rows-of-page.js'
import { rateOfLabel } from './tax-breakdown.js'
import { highestRate } from './tax-rows.js'

/** The tax that a gross amount holds, as printed on one row of a receipt: "5,50 % | 4,90 | dont TVA 0,26". */
export interface IncludedTax {
  rate: Figure
  gross: Figure
  tax: Figure
}

/** Half a cent of rounding. */
const tolerance = 0.0051
/** A cent of tax fits many amounts. */
const leastTax = 0.05

/** Rows in which a rate, a gross amount and the tax in it prove each other. */
export function includedTaxes(document: PrintedDocument): readonly IncludedTax[] {
  return document.layouts.flatMap((layout) =>
    rowsOfPage(layout).flatMap((cells) => {
      const figures = cells.flatMap((cell) => document.figures(cell))
      const rates = figures.filter(({ isPercent, value }) => isPercent && value > 0 && value <= highestRate)
      const amounts = figures.filter((figure) => isMoney(figure))
      const found = rates.flatMap((rate) =>
        amounts.flatMap((gross) =>
          amounts.filter((tax) => tax !== gross && isIncluded(tax, gross, rate)).map((tax) => ({ rate, gross, tax })),
        ),
      )
      return found.slice(0, 1)
    }),
  )
}

function isIncluded(tax: Figure, gross: Figure, rate: Figure): boolean {
  if (Math.abs(tax.value) < leastTax) return false
  return Math.abs((gross.value * rate.value) / (100 + rate.value) - tax.value) <= tolerance
}

/** Tax and net of a total, with the tax of each rate. */
export interface TaxWithin {
  net: Field<number>
  tax: Field<number>
  taxes: Invoice['taxes']
}

/**
 * "dont TVA 10 % 4,44", "dont TVA 20 % 0,92": taxes of several rates without their parts, where the parts that they must be
 * taken from make the total, but for rounding.
 */
export function taxOfRates(gross: Read<number>, amounts: readonly LabelledAmount[]): TaxWithin | null {
  const told = amounts.flatMap((amount) => {
    const rate = amount.role === 'tax' && amount.value !== 0 ? rateOfLabel(amount.label) : null
    return rate === null || rate <= 0 || rate > highestRate ? [] : [{ amount, rate, factor: (100 + rate) / rate }]
  })
  const isOnePerRate = new Set(told.map(({ rate }) => rate)).size === told.length
  if (gross === null || told.length < 2 || !isOnePerRate) return null
  const whole = told.reduce((sum, { amount, factor }) => sum + amount.value * factor, 0)
  const rounding = told.reduce((sum, { factor }) => sum + 0.0051 * factor, 0)
  if (Math.abs(whole - gross.value) > rounding) return null
  const taxes = told.flatMap(({ amount, rate }) => {
    const printed = placed([amount], 0.9)
    return printed === undefined ? [] : [{ rate: { ...printed, value: rate }, base: null, amount: printed }]
  })
  const printed = taxes.map(({ amount }) => amount)
  const tax = sumOf(printed, 0.88)
  return { net: difference(gross, tax, 0.88), tax, taxes }
}

/** Tax and net of a total whose parts by rate tell the tax that they hold; null where they do not make the total. */
export function taxWithin(gross: Read<number>, parts: readonly IncludedTax[]): TaxWithin | null {
  const sum = parts.reduce((total, part) => total + part.gross.value, 0)
  if (gross === null || parts.length === 0 || Math.abs(sum - gross.value) > 0.011) return null
  const amounts = parts.flatMap(({ tax }) => placed([tax], 0.95) ?? [])
  const [only] = amounts
  const tax = amounts.length === 1 && only !== undefined ? only : sumOf(amounts, 0.9)
  const taxes = parts.map((part) => {
    const [whole, amount] = [placed([part.gross], 0.95), placed([part.tax], 0.95)]
    const base = whole && amount ? difference(whole, amount, 0.9) : null
    return { rate: placed([part.rate], 0.95) ?? null, base, amount: amount ?? null }
  })
  return { net: difference(gross, tax, 0.9), tax, taxes }
}
