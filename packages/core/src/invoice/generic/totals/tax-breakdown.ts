import { fieldAt } from '../../extraction/values/evidence.js'
import type { Read } from '../../energy-invoice.js'
import type { Invoice } from '../invoice.js'
import type { LabelledAmount } from './labelled-amounts.js'
import { placed } from './placed-total.js'
import type { TaxRow } from './tax-rows.js'

/** A base, its rate and its tax agree to the rounding of both. */
const tolerance = 0.03

/** The rate that the label of a tax prints, in percent, or null. */
export function rateOfLabel(label: string): number | null {
  const figure = /(\d{1,2}(?:[.,]\d{1,3})?) ?%/.exec(label)?.[1]
  return figure === undefined ? null : Number(figure.replace(',', '.'))
}

/** True when the rate makes this tax of this base. */
export function isTaxOf(base: number, rate: number, tax: number): boolean {
  return Math.abs((base * rate) / 100 - tax) < tolerance
}

/** The tax of each rate: rows that their rate proves, else the one rate that the label of the tax prints. */
export function taxBreakdown(
  rows: readonly TaxRow[],
  amounts: readonly LabelledAmount[],
  net: Read<number>,
  tax: Read<number>,
): Invoice['taxes'] {
  if (rows.length > 0) {
    return rows.map(({ rate, base, tax: amount }) => ({
      rate: placed([rate], 0.95) ?? null,
      base: placed([base], 0.95) ?? null,
      amount: placed([amount], 0.95) ?? null,
    }))
  }
  if (net === null || tax === null || tax.value === 0) return []
  const printed = amounts.find(({ role, value, label }) => role === 'tax' && value === tax.value && label.includes('%'))
  const rate = rateOfLabel(printed?.label ?? '')
  if (printed === undefined || rate === null || !isTaxOf(net.value, rate, tax.value)) return []
  return [{ rate: fieldAt(rate, 0.9, printed.cell), base: net, amount: tax }]
}
