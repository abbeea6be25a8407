import type { Cell, Row } from '../cell.js'
import { isFigureCell } from './figure-cell.js'

/** A table has at least as many columns of figures, with one row one more. */
const leastColumns = 2
/** Subtitles and wrapped labels may stand between two rows of figures. */
const mostBetween = 4
/** Rows further apart than this many points are two tables. */
const widestGap = 40

/** Rows of figures that follow each other, by their places in the rows of the region. */
export interface TableBody {
  first: number
  last: number
  columns: readonly { left: number; right: number }[]
}

/** The bodies of the tables of a region. */
export function findBodies(rows: readonly Row[]): TableBody[] {
  const bodies: TableBody[] = []
  let members: number[] = []
  let isHeaded = true
  const flush = (): void => {
    const [first, last] = [members[0], members.at(-1)]
    if (first !== undefined && last !== undefined) {
      const columns = columnsOf(members.flatMap((index) => rows[index]?.cells.filter(isFigureCell) ?? []))
      const before = bodies.at(-1)
      // Descriptions of several lines stand between the rows of one table.
      if (!isHeaded && before !== undefined && haveSameEdges(before.columns, columns)) before.last = last
      else if (columns.length >= leastColumns + (members.length > 1 ? 0 : 1)) bodies.push({ first, last, columns })
      isHeaded = false
    }
    members = []
  }
  for (const [index, row] of rows.entries()) {
    if (row.cells.filter(isFigureCell).length < leastColumns) {
      // The heads of the next table.
      if (row.cells.length > leastColumns && !row.cells.some(isFigureCell)) {
        flush()
        isHeaded = true
      }
      continue
    }
    const previous = members.at(-1)
    if (previous !== undefined) {
      const gap = row.top - (rows[previous]?.bottom ?? 0)
      if (index - previous > mostBetween + 1 || gap > widestGap) flush()
    }
    members.push(index)
  }
  flush()
  return bodies
}

function haveSameEdges(one: TableBody['columns'], other: TableBody['columns']): boolean {
  return (
    one.length === other.length &&
    one.every(({ left, right }, index) => {
      const column = other[index]
      return column !== undefined && (Math.abs(column.left - left) < 3 || Math.abs(column.right - right) < 3)
    })
  )
}

/** Spans of the figures that stand over each other, left to right. */
function columnsOf(cells: readonly Cell[]): { left: number; right: number }[] {
  const columns: { left: number; right: number }[] = []
  for (const { left, right } of [...cells].sort((a, b) => a.left - b.left)) {
    const column = columns.at(-1)
    if (column !== undefined && left < column.right - 0.5) column.right = Math.max(column.right, right)
    else columns.push({ left, right })
  }
  return columns
}

/** The column whose half of the gaps around it holds the middle of a cell. */
export function columnAt(columns: readonly { left: number; right: number }[], middle: number): number {
  return columns.findIndex((column, index) => {
    const before = columns[index - 1]
    const after = columns[index + 1]
    const from = before === undefined ? column.left - (column.right - column.left) : (before.right + column.left) / 2
    const to = after === undefined ? Infinity : (column.right + after.left) / 2
    return middle >= from && middle < to
  })
}
