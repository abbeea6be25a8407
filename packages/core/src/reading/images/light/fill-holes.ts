import type { Grid } from '../sliding.js'

/** Cells of the largest hole that is filled: letters of a large amount. */
const largestHole = 1200

/** Adds to a field of ones the cells that it encloses. */
export function fillHoles(field: Grid): Grid {
  const filled = { ...field, levels: field.levels.slice() }
  const seen = Uint8Array.from(field.levels)
  for (const cell of field.levels.keys()) {
    if (seen[cell] === 1) continue
    const { cells, touchesEdge } = collect(field, seen, cell)
    if (!touchesEdge && cells.length <= largestHole) for (const hole of cells) filled.levels[hole] = 1
  }
  return filled
}

/** Walks over the empty cells that are connected with one of them, and marks them as seen. */
function collect({ width, height }: Grid, seen: Uint8Array, start: number): { cells: number[]; touchesEdge: boolean } {
  const cells = [start]
  let touchesEdge = false
  seen[start] = 1
  // The list grows while it is walked.
  for (const cell of cells) {
    const x = cell % width
    const y = Math.floor(cell / width)
    if (x === 0 || y === 0 || x === width - 1 || y === height - 1) touchesEdge = true
    if (x > 0) visit(cell - 1)
    if (x < width - 1) visit(cell + 1)
    if (y > 0) visit(cell - width)
    if (y < height - 1) visit(cell + width)
  }
  return { cells, touchesEdge }

  function visit(next: number): void {
    if (seen[next] === 1) return
    seen[next] = 1
    cells.push(next)
  }
}
