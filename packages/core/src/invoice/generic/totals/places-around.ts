import type { Cell, PageLayout } from '../../../layout/cell.js'
import type { PrintedDocument } from '../printed-document.js'

/** A label and its amount stand on one line when they share this part of the lower one's height. */
const sharedHeight = 0.5

/** Cells on the left of a figure, nearest first, whatever column of the page they stand in. */
export function cellsLeftOf(cell: Cell, layout: PageLayout): readonly Cell[] {
  return layout.cells
    .filter((other) => other !== cell && other.right <= cell.left + 1 && isLevel(cell, other))
    .sort((one, another) => another.right - one.right)
}

/** Cells on the right of a figure, nearest first. */
export function cellsRightOf(cell: Cell, layout: PageLayout): readonly Cell[] {
  return layout.cells
    .filter((other) => other !== cell && other.left >= cell.right - 1 && isLevel(cell, other))
    .sort((one, another) => one.left - another.left)
}

function isLevel(cell: Cell, other: Cell): boolean {
  const shared = Math.min(cell.bottom, other.bottom) - Math.max(cell.top, other.top)
  return shared >= sharedHeight * Math.min(cell.bottom - cell.top, other.bottom - other.top)
}

/** The nearest words over a figure, in its column. */
export function headOver(cell: Cell, layout: PageLayout, document: PrintedDocument): Cell | null {
  const over = layout.cells
    .filter((other) => {
      const shared = Math.min(cell.right, other.right) - Math.max(cell.left, other.left)
      return other.bottom <= cell.top + 2 && shared > 0.3 * Math.min(cell.right - cell.left, other.right - other.left)
    })
    .sort((one, another) => another.bottom - one.bottom)
  const head = over.find((other) => document.figures(other).length === 0)
  return head !== undefined && /\p{L}/u.test(head.folded) ? head : null
}
