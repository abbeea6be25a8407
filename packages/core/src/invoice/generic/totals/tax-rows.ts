import type { Cell } from '../../../layout/cell.js'
import type { PrintedDocument } from '../printed-document.js'
import { isMoney, type Figure } from '../values/money.js'
import { rowsOfPage } from './rows-of-page.js'

/** A base with the tax that its rate makes of it, as printed on one row; the rate proves the other two. */
export interface TaxRow {
  rate: Figure
  base: Figure
  tax: Figure
}

/** No country of the European Union goes beyond 27 %; sales taxes stay below. */
export const highestRate = 30
/** A tax is rounded line by line or as a whole. */
const tolerance = 0.03

/** Rows in which a rate, a base and a tax prove each other: "20 % | 81,90 € | 16,38 €". */
export function taxRows(document: PrintedDocument): readonly TaxRow[] {
  const rows = document.layouts.flatMap((layout) => rowsOfPage(layout).flatMap((cells) => taxRowsOf(cells, document)))
  const seen = new Set<string>()
  return rows.filter(({ rate, base }) => {
    const key = `${String(rate.value)} ${base.value.toFixed(2)}`
    return !seen.has(key) && seen.add(key).has(key)
  })
}

function taxRowsOf(cells: readonly Cell[], document: PrintedDocument): readonly TaxRow[] {
  const figures = cells.flatMap((cell) => document.figures(cell))
  const percents = figures.filter(({ isPercent, value }) => isPercent && value > 0 && value <= highestRate)
  // Columns under a head "%" print the figure alone.
  const bare = figures.filter(
    ({ isPercent, value, currency, decimals }) =>
      !isPercent && currency === null && value >= 2 && value <= highestRate && decimals <= 2,
  )
  const amounts = figures.filter((figure) => isMoney(figure))
  for (const rate of [...percents, ...bare]) {
    const found = proven(
      rate,
      amounts.filter((amount) => amount !== rate),
    )
    if (found !== null) return [found]
  }
  return []
}

function proven(rate: Figure, amounts: readonly Figure[]): TaxRow | null {
  for (const base of amounts) {
    for (const tax of amounts) {
      if (tax === base || tax.value === 0) continue
      const isTax = Math.abs((base.value * rate.value) / 100 - tax.value) <= tolerance
      // A bare figure proves little on small amounts: the sum of both has to be there as well.
      const hasSum = amounts.some(({ value }) => Math.abs(base.value + tax.value - value) < 0.011)
      if (isTax && (hasSum || (rate.isPercent && Math.abs(base.value) > 1))) return { rate, base, tax }
    }
  }
  return null
}
