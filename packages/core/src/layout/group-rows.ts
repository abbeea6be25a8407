import type { Cell, Row } from './cell.js'

/** Two lines whose middles are nearer than this share of a line height belong to one row. */
const rowTolerance = 0.35

/** Cells whose middles share a height, as rows from top to bottom. */
export function groupRows(cells: readonly Cell[]): Row[] {
  const sorted = [...cells].sort((a, b) => a.top + a.bottom - (b.top + b.bottom))
  const groups: Cell[][] = []
  for (const cell of sorted) {
    const group = groups.at(-1)
    const anchor = group?.[0]
    const middle = (cell.top + cell.bottom) / 2
    if (group !== undefined && anchor !== undefined) {
      const height = Math.min(anchor.bottom - anchor.top, cell.bottom - cell.top)
      if (Math.abs(middle - (anchor.top + anchor.bottom) / 2) <= rowTolerance * height) {
        group.push(cell)
        continue
      }
    }
    groups.push([cell])
  }
  return groups.map((group, order) => ({
    page: group[0]?.page ?? 0,
    order,
    top: group.reduce((top, cell) => Math.min(top, cell.top), Infinity),
    bottom: group.reduce((bottom, cell) => Math.max(bottom, cell.bottom), -Infinity),
    cells: group.sort((a, b) => a.left - b.left),
  }))
}
