import { roundToCent, sumOfAmounts } from '../../../energy/cents.js'

/** Totals of a bill, EUR. */
export interface BillTotals {
  readonly ht: number
  readonly vat: number
  readonly ttc: number
}

/** Totals of lines before VAT; VAT is rounded once per rate, on the sum of its lines. */
export function totalsOf(lines: readonly { readonly amount_ht: number; readonly vat_rate: number }[]): BillTotals {
  const rates = [...new Set(lines.map((line) => line.vat_rate))]
  const ht = sumOfAmounts(lines.map((line) => line.amount_ht))
  const vat = sumOfAmounts(
    rates.map((rate) => {
      const base = sumOfAmounts(lines.filter((line) => line.vat_rate === rate).map((line) => line.amount_ht))
      return roundToCent((base * rate) / 100)
    }),
  )
  return { ht, vat, ttc: sumOfAmounts([ht, vat]) }
}
