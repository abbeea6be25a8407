import type { Cell, Region, Row, Table, TableRow } from '../cell.js'
import { isFigureCell } from './figure-cell.js'
import { columnAt, findBodies, type TableBody } from './find-columns.js'
import { headRowsOf } from './split-heads.js'

/** Lines of a label follow each other within this share of a line height. */
const lineGap = 0.75
/** Edges of the columns of a table that goes on on the next page move by less, in points. */
const sameEdge = 6
/** A longer line is a sentence under the table. */
const longestLine = 60

/**
 * The tables of a page from geometry alone: rows of figures under each other, the columns that they form, the heads over
 * them (on one to four lines), and the labels beside them (on several lines).
 *
 * @param before the last table of the page before: a table at the top that prints no heads may continue it
 */
export function findTables(page: number, regions: readonly Region[], before: Table | null = null): readonly Table[] {
  let previous = before
  return regions.flatMap(({ rows }, region) =>
    findBodies(rows).map((body) => {
      const table = continued(toTable(page, region, rows, body), previous)
      previous = null
      return table
    }),
  )
}

function toTable(page: number, region: number, rows: readonly Row[], body: TableBody): Table {
  const heads = headRowsOf(body, rows)
    .reverse()
    .flatMap((index) => headsOf(rows[index]?.cells ?? [], body))
  const members = rows.slice(body.first, body.last + 1)
  return {
    page,
    region,
    top: members[0]?.top ?? 0,
    bottom: members.at(-1)?.bottom ?? 0,
    columns: body.columns.map((column, index) => ({
      ...column,
      heads: heads.filter((head) => head.column === index).map(({ cell }) => cell),
    })),
    rows: members.flatMap((row, index) => toRow(row, rows.slice(body.first + index + 1), body)),
    isContinued: false,
  }
}

/** One head per column on each line: of several, the one that stands over it most. */
function headsOf(cells: readonly Cell[], { columns }: TableBody): { cell: Cell; column: number }[] {
  return columns.flatMap((column, index) => {
    const over = cells.filter((cell) => columnAt(columns, (cell.left + cell.right) / 2) === index)
    const distance = (cell: Cell): number => Math.max(cell.left, column.left) - Math.min(cell.right, column.right)
    const [nearest] = over.sort((a, b) => distance(a) - distance(b))
    return nearest === undefined ? [] : [{ cell: nearest, column: index }]
  })
}

function toRow(row: Row, after: readonly Row[], { columns }: TableBody): TableRow[] {
  const figures = row.cells.filter(isFigureCell)
  if (figures.length < 2) return []
  const label = row.cells.filter((cell) => !figures.includes(cell) && cell.right <= (figures[0]?.left ?? 0) + 1)
  return [
    {
      row,
      label: label.length === 1 ? wrapped(label, after) : label,
      figures: columns.map(
        (_, index) => figures.find((cell) => columnAt(columns, (cell.left + cell.right) / 2) === index) ?? null,
      ),
    },
  ]
}

/** The lines under a label that stand alone in their rows. */
function wrapped(label: readonly Cell[], after: readonly Row[]): readonly Cell[] {
  const lines = [...label]
  for (const { cells } of after.slice(0, 4)) {
    const [last, next] = [lines.at(-1), cells[0]]
    if (last === undefined || next === undefined || cells.length > 1 || next.text.length > longestLine) break
    if (Math.abs(next.left - last.left) > 4 || next.top - last.bottom > lineGap * (last.bottom - last.top)) break
    lines.push(next)
  }
  return lines
}

function continued(table: Table, before: Table | null): Table {
  if (before === null || table.columns.some(({ heads }) => heads.length > 0)) return table
  const columns = table.columns.map((column) => {
    const same = before.columns.filter(
      (other) => Math.abs(other.right - column.right) < sameEdge || Math.abs(other.left - column.left) < sameEdge,
    )
    return { ...column, heads: same.length === 1 ? (same[0]?.heads ?? []) : [] }
  })
  const known = columns.filter(({ heads }) => heads.length > 0).length
  return known >= 2 && known >= columns.length - 1 ? { ...table, columns, isContinued: true } : table
}
