import type { Cell, Row } from '../cell.js'

/** What a row says about a line from top to bottom: positive, two texts side by side; negative, one row of a table. */
export type Verdict = number

/** Text left of a gutter ends at least this far from it, in points. */
const narrowestGutter = 7
/** Lines of running text. */
const proseLength = 25
/** Lines of one stack start within this many line heights of each other. */
export const stackReach = 1.9
/** Share of a line height that two lines side by side overlap by. */
const overlapping = 0.25

interface Halves {
  left: readonly Cell[]
  right: readonly Cell[]
}

/** The cells of a row on both sides of a gutter at `x`, or null when one of them runs across it. */
function halvesOf(row: Row, x: number): Halves | null {
  const left: Cell[] = []
  const right: Cell[] = []
  for (const cell of row.cells) {
    if (cell.left >= x - 1) right.push(cell)
    else if (cell.right <= x - narrowestGutter) left.push(cell)
    else return null
  }
  return { left, right }
}

/** One verdict per row for a gutter at `x`; null where a cell runs across it. */
export function verdictsAt(rows: readonly Row[], x: number): (Verdict | null)[] {
  const halves = rows.map((row) => halvesOf(row, x))
  return halves.map((half, index) => {
    if (half === null) return null
    if (half.left.length > 0 && half.right.length > 0) return ofAlignedRow(half)
    return isBesideOther(rows, halves, index) ? 1 : 0
  })
}

/** Text and figures at one height: a row of a table, unless each side makes sense alone. */
function ofAlignedRow({ left, right }: Halves): Verdict {
  const [last, first] = [left.at(-1), right[0]]
  if (last === undefined || first === undefined) return 0
  if (isProse(last) && isProse(first)) return 1
  if (isEntry(left) && isEntry(right)) return 0.7
  return isFigure(last) && startsWithWord(first) ? 0 : -1
}

function isProse({ text }: Cell): boolean {
  return text.length >= proseLength && (text.match(/\p{L}{2,}/gu)?.length ?? 0) >= 4
}

/** A label with its figure. */
function isEntry(cells: readonly Cell[]): boolean {
  const [first, ...others] = cells
  return first !== undefined && startsWithWord(first) && others.some(isFigure)
}

function startsWithWord({ folded }: Cell): boolean {
  return /^\W*[a-z]{3}/.test(folded)
}

function hasWord({ folded }: Cell): boolean {
  return /[a-z]{3}/.test(folded)
}

function isFigure({ folded }: Cell): boolean {
  return /\d/.test(folded) && !/[a-z]{4}/.test(folded)
}

/** A line of one side that stands between the lines of the other: they share no baselines, hence no rows. */
function isBesideOther(rows: readonly Row[], halves: readonly (Halves | null)[], index: number): boolean {
  const [row, half] = [rows[index], halves[index]]
  if (row === undefined || half === null || half === undefined) return false
  const side = half.left.length > 0 ? 'left' : 'right'
  const other = side === 'left' ? 'right' : 'left'
  // The figures over the bars of a chart stand at any height.
  if (!half[side].some(hasWord)) return false
  return [index - 1, index + 1].some((near) => {
    const neighbour = rows[near]
    if (neighbour === undefined || halves[near]?.[other].some(hasWord) !== true) return false
    const height = Math.min(row.bottom - row.top, neighbour.bottom - neighbour.top)
    const shared = Math.min(row.bottom, neighbour.bottom) - Math.max(row.top, neighbour.top)
    // A value centred beside a label of two lines is alone; the lines of a sidebar are not.
    return shared >= overlapping * height && inStack(rows, halves, index, side) && inStack(rows, halves, near, other)
  })
}

function inStack(
  rows: readonly Row[],
  halves: readonly (Halves | null)[],
  index: number,
  side: 'left' | 'right',
): boolean {
  const own = rows[index]
  if (own === undefined) return false
  const reach = stackReach * (own.bottom - own.top)
  return [index - 3, index - 2, index - 1, index + 1, index + 2, index + 3].some((near) => {
    const row = rows[near]
    return row !== undefined && (halves[near]?.[side].length ?? 0) > 0 && Math.abs(row.top - own.top) < reach
  })
}
