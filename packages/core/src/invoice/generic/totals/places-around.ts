import type { Cell, PageLayout } from '../../../layout/cell.js'
import { cellsBetween } from '../../../layout/cells-by-height.js'

/** A label and its amount stand on one line when they share this part of the lower one's height. */
const sharedHeight = 0.5

/** Cells on the left of a figure, nearest first, whatever column of the page they stand in. */
export function cellsLeftOf(cell: Cell, layout: PageLayout): readonly Cell[] {
  return cellsBetween(cell.top, cell.bottom, layout)
    .filter((other) => other !== cell && other.right <= cell.left + 1 && isLevel(cell, other))
    .sort((one, another) => another.right - one.right)
}

/** Cells on the right of a figure, nearest first. */
export function cellsRightOf(cell: Cell, layout: PageLayout): readonly Cell[] {
  return cellsBetween(cell.top, cell.bottom, layout)
    .filter((other) => other !== cell && other.left >= cell.right - 1 && isLevel(cell, other))
    .sort((one, another) => one.left - another.left)
}

function isLevel(cell: Cell, other: Cell): boolean {
  const shared = Math.min(cell.bottom, other.bottom) - Math.max(cell.top, other.top)
  return shared >= sharedHeight * Math.min(cell.bottom - cell.top, other.bottom - other.top)
}
