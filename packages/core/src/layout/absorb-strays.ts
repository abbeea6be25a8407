import type { Cell, Row } from './cell.js'

/** Longer cells stand on a line of their own. */
const longestStray = 4
/** Share of the lower height that a stray and its row have in common. */
const sharedHeight = 0.5
/** More cells than that are a row of their own. */
const mostStrays = 4
/** Rows above and below that are looked at. */
const rowsAround = 3
/** Distance to the next word of its row, in heights. */
const nearest = 1.1

/**
 * Puts small words ("1" of "1 158", "€", "de") back into the row that they were printed on: their boxes say so little
 * about the baseline that they may be found between two rows of recognised words.
 */
export function absorbStrays(rows: readonly Row[]): readonly Row[] {
  const taken = new Map<Row, Cell[]>()
  const left = rows.filter((row, place) => {
    if (row.cells.length > mostStrays) return true
    const around = rows.slice(Math.max(0, place - rowsAround), place + rowsAround + 1)
    const hosts = row.cells.map((cell) => (cell.text.length > longestStray ? undefined : hostOf(cell, row, around)))
    if (hosts.some((host) => host === undefined)) return true
    for (const [index, cell] of row.cells.entries()) {
      const host = hosts[index]
      if (host !== undefined) taken.set(host, [...(taken.get(host) ?? []), cell])
    }
    return false
  })
  return left.map((row) => {
    const strays = taken.get(row)
    return strays === undefined
      ? row
      : { ...row, cells: [...row.cells, ...strays].sort((one, other) => one.left - other.left) }
  })
}

function hostOf(stray: Cell, own: Row, rows: readonly Row[]): Row | undefined {
  return rows.find(
    (row) =>
      row !== own &&
      row.cells.some((cell) => cell.text.length > longestStray) &&
      row.cells.some((cell) => isBeside(stray, cell)),
  )
}

function isBeside(stray: Cell, cell: Cell): boolean {
  const height = Math.min(stray.bottom - stray.top, cell.bottom - cell.top)
  const shared = Math.min(stray.bottom, cell.bottom) - Math.max(stray.top, cell.top)
  const gap = Math.max(stray.left - cell.right, cell.left - stray.right)
  return shared > sharedHeight * height && gap < nearest * height
}
