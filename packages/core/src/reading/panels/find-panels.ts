import type { BlockGrid } from './block-grid.js'

/** Width and height in blocks of the window in which dark pixels must outnumber light ones. */
const [windowWidth, windowHeight] = [9, 5]
/** A panel is at least this wide, 4 % of the page, and three blocks high: bold digits and logos are not. */
const narrowest = 12
const lowest = 3
/** How far a panel reaches beyond the windows that see it: its corners. */
const growth = 5

/** Marks the blocks that belong to dark panels. Letters, bold ones too, never fill half of a window for long. */
export function findPanels(grid: BlockGrid): Uint8Array {
  const { columns, rows, darkness } = grid
  const cores = markCores(grid)
  const marks = new Uint8Array(columns * rows)
  for (const component of components(cores, columns)) {
    const xs = component.map((at) => at % columns)
    const ys = component.map((at) => Math.floor(at / columns))
    const isWide = max(xs) + max(xs.map((x) => -x)) + 1 >= narrowest
    const isHigh = max(ys) + max(ys.map((y) => -y)) + 1 >= lowest
    if (isWide && isHigh) for (const at of component) marks[at] = 1
  }
  for (let round = 0; round < growth; round++) {
    const grown: number[] = []
    for (let at = 0; at < marks.length; at++)
      if (marks[at] === 0 && (darkness[at] ?? 0) > 0.5 && neighbours(at, columns).some((next) => marks[next] === 1))
        grown.push(at)
    for (const at of grown) marks[at] = 1
  }
  return marks
}

function markCores({ columns, rows, darkness }: BlockGrid): Uint8Array {
  const sums = new Float64Array((columns + 1) * (rows + 1))
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const at = (row + 1) * (columns + 1) + column + 1
      const [above, left, corner] = [sums[at - columns - 1] ?? 0, sums[at - 1] ?? 0, sums[at - columns - 2] ?? 0]
      sums[at] = (darkness[row * columns + column] ?? 0) + above + left - corner
    }
  const cores = new Uint8Array(columns * rows)
  for (let at = 0; at < cores.length; at++) {
    const [column, row] = [at % columns, Math.floor(at / columns)]
    const [x0, x1] = [Math.max(0, column - (windowWidth >> 1)), Math.min(columns, column + (windowWidth >> 1) + 1)]
    const [y0, y1] = [Math.max(0, row - (windowHeight >> 1)), Math.min(rows, row + (windowHeight >> 1) + 1)]
    const sum = (y: number, x: number): number => sums[y * (columns + 1) + x] ?? 0
    const dark = sum(y1, x1) - sum(y0, x1) - sum(y1, x0) + sum(y0, x0)
    if (dark >= 0.5 * (x1 - x0) * (y1 - y0)) cores[at] = 1
  }
  return cores
}

/** Groups of marked blocks that touch. */
function components(marks: Uint8Array, columns: number): number[][] {
  const left = marks.slice()
  const found: number[][] = []
  for (let start = 0; start < left.length; start++) {
    if (left[start] !== 1) continue
    left[start] = 0
    const component = [start]
    for (const at of component)
      for (const next of neighbours(at, columns))
        if (left[next] === 1) {
          left[next] = 0
          component.push(next)
        }
    found.push(component)
  }
  return found
}

function neighbours(at: number, columns: number): number[] {
  const column = at % columns
  return [at - columns, at + columns, ...(column > 0 ? [at - 1] : []), ...(column < columns - 1 ? [at + 1] : [])]
}

const max = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, value), -Infinity)
