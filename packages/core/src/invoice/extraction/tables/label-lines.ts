import type { Cell, PageLayout } from '../../../layout/cell.js'
import { onSameRow } from '../../../layout/neighbours.js'
import { isRecognised } from '../values/evidence.js'
import { tokensOf } from '../values/tokens.js'
import type { ChargeCategory } from './charge-vocabulary.js'

/** A label rarely runs over more lines than this. */
const longestLabel = 5
/** Lines of one label follow each other within this share of a line height. */
const lineGap = 0.75

/** What stands in smaller type under the name of a service explains it; it is no part of the name. */
function isSmallPrint(cell: Cell, first: Cell): boolean {
  const isSmaller = cell.bottom - cell.top < 0.92 * (first.bottom - first.top)
  return isSmaller && !isRecognised(cell) && !tokensOf(cell).some(({ kind }) => kind === 'date' || kind === 'period')
}

/** Lines that end together, as labels before a central axis do. */
function isSetRight(cell: Cell, first: Cell): boolean {
  return Math.abs(cell.right - first.right) < 1 && cell.left > first.left - 90 && /[a-z]{2}/.test(cell.folded)
}

/** The lines of a label, from its first: aligned, close to each other, none of them a row of its own. */
export function labelLines(
  first: Cell,
  layout: PageLayout,
  starts: ReadonlySet<Cell>,
  category: ChargeCategory | null = null,
): Cell[] {
  const lines = [first]
  for (let count = 1; count < longestLabel; count++) {
    const last = lines.at(-1) ?? first
    const height = last.bottom - last.top
    const next = layout.cells.find(
      (cell) =>
        cell.top > last.top + 0.5 * height &&
        cell.top - last.bottom < lineGap * height &&
        !(category === 'service' && isSmallPrint(cell, first)) &&
        ((cell.left > first.left - 6 && cell.left < first.left + 20) || isSetRight(cell, first)) &&
        Math.abs(cell.bottom - cell.top - height) < 0.4 * height,
    )
    if (next === undefined || starts.has(next) || !continuesLabel(next)) break
    // A line with an amount of its own, under a line that has one, is another row.
    if (lines.some((line) => hasAmountBeside(line, layout)) && hasAmountBeside(next, layout)) break
    lines.push(next)
  }
  return lines
}

/** True when a figure of money stands on the row of the cell, to its right. */
export function hasAmountBeside(cell: Cell, layout: PageLayout): boolean {
  return layout.cells.some(
    (other) =>
      other.left > cell.right &&
      /\d[.,]\d{2}(?!\d)/.test(other.folded) &&
      onSameRow(cell, other) &&
      !/[a-z]{3}/.test(other.folded),
  )
}

const newRow =
  /^[\s•*]*(?:total|sous-total|dont|tva\b(?!.*\bsoit\b)|montant|net a payer|soit|contributions? et taxes|taxes et|designation|codes?\b|index\b|\*|\(\d\)|r ?: )/

function continuesLabel(cell: Cell): boolean {
  return !newRow.test(cell.folded) && cell.text.length < 120
}
