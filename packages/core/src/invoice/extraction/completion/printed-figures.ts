import type { PageLayout } from '../../../layout/cell.js'
import { vatRates } from '../fields/vat-candidate.js'
import { tokensOf, type MoneyToken } from '../values/tokens.js'

const known = new WeakMap<readonly PageLayout[], readonly MoneyToken[]>()

/** Every figure with cents and without a unit of its own, or in euros, wherever it stands. */
export function printedAmounts(layouts: readonly PageLayout[]): readonly MoneyToken[] {
  const kept = known.get(layouts)
  if (kept !== undefined) return kept
  const amounts = layouts.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      tokensOf(cell).flatMap((token) =>
        (token.kind === 'amount' || token.kind === 'number') && token.decimals === 2 ? [token] : [],
      ),
    ),
  )
  known.set(layouts, amounts)
  return amounts
}

/** The rates of VAT that a bill names. */
export function printedVatRates(layouts: readonly PageLayout[]): readonly number[] {
  const rates = layouts.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      tokensOf(cell).flatMap((token) => (token.kind === 'percent' && vatRates.has(token.value) ? [token.value] : [])),
    ),
  )
  return [...new Set(rates)]
}
