import type { Cell, Row } from './cell.js'

/** Heights of a line by which the middle of a centred figure may leave the middle between two lines of its label. */
const tolerance = 0.25
const figure = /^[-+(]?\d[\d .,]*(?:€|eur|kwh|%)?\)?-?$/

/**
 * A figure that stands at the middle of a label of two lines, as the cells of a table do when they are centred: it joins the
 * first line of its label. Such a figure is a row of its own by its height, and its label would have none.
 */
export function joinCentred(rows: readonly Row[]): Row[] {
  const joined: Row[] = []
  for (const [index, row] of rows.entries()) {
    const above = joined.at(-1)
    const below = rows[index + 1]
    if (above !== undefined && below !== undefined && isCentred(row, above, below))
      joined[joined.length - 1] = { ...above, cells: [...above.cells, ...row.cells].sort((a, b) => a.left - b.left) }
    else joined.push(row)
  }
  return joined
}

function isCentred(row: Row, above: Row, below: Row): boolean {
  if (!row.cells.every(({ folded }) => figure.test(folded))) return false
  const height = row.bottom - row.top
  const between = (middleOf(above) + middleOf(below)) / 2
  const isHalfway = Math.abs(middleOf(row) - between) <= tolerance * height && below.top - above.bottom < height
  if (!isHalfway) return false
  const left = Math.min(...row.cells.map((cell) => cell.left))
  // Both lines of the label end before the figure: nothing stands under or over it.
  return endsBefore(above.cells, left) && endsBefore(below.cells, left)
}

function middleOf({ top, bottom }: Row): number {
  return (top + bottom) / 2
}

function endsBefore(cells: readonly Cell[], left: number): boolean {
  return cells.every(({ right }) => right <= left)
}
