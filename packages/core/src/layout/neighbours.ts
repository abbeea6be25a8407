import type { Cell, PageLayout } from './cell.js'
import { cellsBetween, cellsFrom } from './cells-by-height.js'

function overlap(from: number, to: number, otherFrom: number, otherTo: number): number {
  return Math.min(to, otherTo) - Math.max(from, otherFrom)
}

/** True when the two cells stand in one column and share at least half of the lower one's height. */
export function onSameRow(a: Cell, b: Cell): boolean {
  if (a.region !== b.region) return false
  const shared = overlap(a.top, a.bottom, b.top, b.bottom)
  return shared >= 0.5 * Math.min(a.bottom - a.top, b.bottom - b.top)
}

/** Cells to the right on the same row, nearest first. */
export function cellsRightOf(cell: Cell, layout: PageLayout): Cell[] {
  return cellsBetween(cell.top, cell.bottom, layout)
    .filter((other) => other !== cell && other.left >= cell.right - 1 && onSameRow(cell, other))
    .sort((a, b) => a.left - b.left)
}

/**
 * Cells below in the same column (left edges or centres aligned, or one above the other), nearest first, each at most
 * `reach` line heights under the one before, and not more than `most`.
 */
export function cellsBelow(cell: Cell, layout: PageLayout, { reach = 1.9, most = Infinity } = {}): Cell[] {
  const below: Cell[] = []
  let last = cell
  for (const other of cellsFrom(cell.top + 1, layout)) {
    if (!inColumn(cell, other) || onSameRow(last, other)) continue
    const height = Math.max(last.bottom - last.top, other.bottom - other.top)
    if (other.top - last.bottom > reach * height) break
    below.push(other)
    if (below.length >= most) break
    last = other
  }
  return below
}

function inColumn(cell: Cell, other: Cell): boolean {
  const shared = overlap(cell.left, cell.right, other.left, other.right)
  if (shared <= 0) return false
  const aligned =
    Math.abs(cell.left - other.left) < 8 ||
    Math.abs(cell.right - other.right) < 8 ||
    Math.abs(cell.left + cell.right - other.left - other.right) < 16
  return aligned || shared >= 0.6 * Math.min(cell.right - cell.left, other.right - other.left)
}
