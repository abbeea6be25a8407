import type { Cell, Row } from '../../../layout/cell.js'
import { fieldAt } from '../../extraction/values/evidence.js'
import type { Read } from '../../energy-invoice.js'
import type { InvoiceLine } from '../invoice.js'
import type { PrintedDocument } from '../printed-document.js'
import { roleOf } from '../totals/amount-role.js'
import { isMoney, type Figure } from '../values/money.js'
import { columnOf, columnsOf, type ColumnOfLines } from './line-columns.js'

/** Rows under a head without any figure of a line, after which the table has ended. */
const mostBetween = 12

/** The lines under each row of heads, until the totals. */
export function readLines(document: PrintedDocument): readonly InvoiceLine[] {
  const rows = document.layouts.flatMap((layout) => layout.rows)
  const lines: InvoiceLine[] = []
  let columns: readonly ColumnOfLines[] | null = null
  let between = 0
  for (const row of rows) {
    const heads = columnsOf(row.cells)
    if (heads !== null) {
      columns = heads
      between = 0
      continue
    }
    if (columns === null) continue
    if (isTotal(row, document)) {
      columns = null
      continue
    }
    const line = lineOf(row, columns, document)
    if (line !== null) lines.push(line)
    between = line === null ? between + 1 : 0
    if (between > mostBetween) columns = null
  }
  return lines
}

function isTotal({ cells }: Row, { figures }: PrintedDocument): boolean {
  const [first] = cells
  if (first === undefined || !cells.some((cell) => figures(cell).some(isMoney))) return false
  const role = roleOf(first.folded.replace(/[\d.,€$£%]+/g, ' '))?.role
  return role !== undefined && role !== 'other' && cells.length <= 3
}

function lineOf({ cells }: Row, columns: readonly ColumnOfLines[], document: PrintedDocument): InvoiceLine | null {
  const of = (kind: ColumnOfLines['kind']): readonly Cell[] =>
    cells.filter((cell) => columnOf(cell, columns)?.kind === kind)
  const [quantity, price, amount] = [of('quantity'), of('unitPrice'), of('amount')].map((found) =>
    figureOf(found, document),
  )
  const words = cells.find(
    (cell) => /\p{L}{2}/u.test(cell.text) && (columnOf(cell, columns)?.kind ?? 'other') !== 'amount',
  )
  const description = of('description').find(({ text }) => /\p{L}/u.test(text)) ?? words
  const figure = amount !== undefined && isMoney(amount) ? amount : undefined
  if (description === undefined || (figure === undefined && (quantity === undefined || price === undefined)))
    return null
  const isProduct =
    figure !== undefined && quantity !== undefined && price !== undefined
      ? Math.abs(quantity.value * price.value - figure.value) < 0.02
      : false
  const confidence = isProduct ? 0.96 : 0.8
  return {
    description: fieldAt(description.text, 0.85, description),
    quantity: fieldOf(quantity, confidence),
    unit_price: fieldOf(price, confidence),
    amount: fieldOf(figure, confidence),
  }
}

function figureOf(cells: readonly Cell[], { figures }: PrintedDocument): Figure | undefined {
  return cells.flatMap((cell) => figures(cell)).find(({ isPercent }) => !isPercent)
}

function fieldOf(figure: Figure | undefined, confidence: number): Read<number> {
  return figure === undefined ? null : fieldAt(figure.value, confidence, figure.cell, figure.start, figure.end)
}
