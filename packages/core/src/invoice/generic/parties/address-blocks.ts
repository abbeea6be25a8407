import type { Cell, PageLayout } from '../../../layout/cell.js'

/** Lines under each other that belong together: an address, a letterhead, a footer column. */
export interface AddressBlock {
  page: number
  /** Top to bottom. */
  lines: readonly Cell[]
}

/** Lines of one block follow each other within this many line heights... */
const widestGap = 0.95
/** ...and begin, end or stand in the middle at the same place, within this many points. */
const sameEdge = 6
/** Nothing further below than this many points goes on. */
const tooFar = 40
/** Cells that may stand beside the lines of one block. */
const mostBeside = 400
/** An address with its contacts; longer runs are tables and terms. */
const longestBlock = 14

/** The blocks of lines of a page. Cells of tables form blocks as well: what they are is for the reader to tell. */
export function addressBlocks(layout: PageLayout): readonly AddressBlock[] {
  const used = new Set<Cell>()
  const sorted = [...layout.cells].sort((one, other) => one.top - other.top || one.left - other.left)
  return sorted.flatMap((first, index) => {
    if (used.has(first)) return []
    const lines = [first]
    for (const cell of sorted.slice(index + 1, index + 1 + mostBeside)) {
      const last = lines.at(-1) ?? first
      if (cell.top - last.bottom > tooFar || lines.length >= longestBlock) break
      if (!used.has(cell) && follows(last, cell)) lines.push(cell)
    }
    for (const line of lines) used.add(line)
    return [{ page: layout.page, lines }]
  })
}

function follows(last: Cell, cell: Cell): boolean {
  const height = Math.min(last.bottom - last.top, cell.bottom - cell.top)
  const gap = cell.top - last.bottom
  if (cell.top <= last.top + 0.5 * height || gap > widestGap * Math.max(height, 8)) return false
  return (
    Math.abs(cell.left - last.left) < sameEdge ||
    Math.abs(cell.right - last.right) < sameEdge ||
    Math.abs(cell.left + cell.right - last.left - last.right) < 2 * sameEdge
  )
}
