import type { Cell, Row } from '../cell.js'
import { groupRows } from '../group-rows.js'
import { findGutter } from './find-gutter.js'

/** Columns inside columns inside columns: no bill goes deeper, a hostile page may. */
const deepest = 5

/**
 * The rows of each column or band of a page, in reading order: what stands above two columns, the left one, the right
 * one, what stands below. Recursive cuts along gutters; a gap inside a table is none.
 */
export function findRegions(cells: readonly Cell[]): readonly (readonly Row[])[] {
  return cut(groupRows(cells), 0).filter((rows) => rows.length > 0)
}

function cut(rows: readonly Row[], depth: number): readonly (readonly Row[])[] {
  const gutter = depth < deepest && rows.length > 2 ? findGutter(rows) : null
  if (gutter === null) return [rows]
  const { x, first, last } = gutter
  const beside = rows.slice(first, last + 1).flatMap((row) => row.cells)
  const parts = [
    rows.slice(0, first),
    groupRows(beside.filter((cell) => cell.left < x - 1)),
    groupRows(beside.filter((cell) => cell.left >= x - 1)),
    rows.slice(last + 1),
  ]
  return parts.flatMap((part) => cut(part, depth + 1))
}
