import type { Cell, PageLayout } from '../../layout/cell.js'
import { dateOrderOf, type DocumentDateOrder } from './values/date-order.js'
import { figuresOf, type Figure } from './values/money.js'
import { decimalSignOf, type DecimalSign } from './values/number-style.js'

/** The pages with how this document writes numbers and dates. */
export interface PrintedDocument {
  layouts: readonly PageLayout[]
  cells: readonly Cell[]
  decimalSign: DecimalSign
  dates: DocumentDateOrder
  /** The figures of a cell, read once. */
  figures: (cell: Cell) => readonly Figure[]
}

/** Looks at the whole document before any field is read: its own figures and dates say how the others are meant. */
export function printedDocument(layouts: readonly PageLayout[]): PrintedDocument {
  const decimalSign = decimalSignOf(layouts)
  const known = new Map<Cell, readonly Figure[]>()
  return {
    layouts,
    cells: layouts.flatMap(({ cells }) => cells),
    decimalSign,
    dates: dateOrderOf(layouts),
    figures: (cell) => {
      const figures = known.get(cell) ?? figuresOf(cell, decimalSign)
      known.set(cell, figures)
      return figures
    },
  }
}
