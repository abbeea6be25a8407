import type { PageLayout } from '../../../layout/cell.js'
import { onSameRow } from '../../../layout/neighbours.js'
import { tokensOf } from '../values/tokens.js'
import type { Candidate } from './candidates.js'
import { isMoney } from './vat-candidate.js'

const cent = 0.011

/**
 * "Total TTC | 221,35 | 226,14 | 447,49" under "Électricité", "Gaz naturel" and "Ensemble": the figure of the bill is the
 * last one, which is the sum of those before it.
 */
export function inLastColumn(candidate: Candidate<number>, layouts: readonly PageLayout[]): Candidate<number> {
  const layout = layouts.find(({ page }) => page === candidate.cell.page)
  if (layout === undefined) return candidate
  const figures = layout.cells
    .filter((cell) => cell.left >= candidate.cell.left && (cell === candidate.cell || onSameRow(cell, candidate.cell)))
    .sort((one, other) => one.left - other.left)
    .flatMap((cell) => tokensOf(cell).filter(isMoney))
  const [first] = figures
  const last = figures.at(-1)
  const parts = figures.slice(0, -1)
  if (last === undefined || parts.length < 2 || first?.value !== candidate.value) return candidate
  const sum = parts.reduce((total, { value }) => total + value, 0)
  if (Math.abs(sum - last.value) > cent) return candidate
  return { ...candidate, value: last.value, cell: last.cell, start: last.start, end: last.end }
}
