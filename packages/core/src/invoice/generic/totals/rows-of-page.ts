import type { Cell, PageLayout } from '../../../layout/cell.js'

/** Cells that stand on one line, in whatever columns of the page. */
export function rowsOfPage(layout: PageLayout): readonly (readonly Cell[])[] {
  const rows: Cell[][] = []
  for (const cell of [...layout.cells].sort((one, other) => one.top + one.bottom - other.top - other.bottom)) {
    const middle = (cell.top + cell.bottom) / 2
    const row = rows.at(-1)
    const first = row?.[0]
    if (row !== undefined && first !== undefined && middle < first.bottom && middle > first.top) row.push(cell)
    else rows.push([cell])
  }
  return rows.map((row) => row.sort((one, other) => one.left - other.left))
}
