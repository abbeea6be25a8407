import type { Row } from '../cell.js'
import { stackReach, verdictsAt } from './side-by-side.js'

/** A line from top to bottom between two texts, over the rows `first` to `last`. */
export interface Gutter {
  x: number
  first: number
  last: number
}

/** Left edges within this many points are one edge. */
const sameEdge = 2.5
/** A column has at least as many lines. */
const leastLines = 3
/** Edges that are tried, those with most lines first. */
const mostEdges = 16
/** Rows that must speak for a gutter, those against it taken off. */
const leastScore = 3

/** The gutter that most rows speak for, or null when the rows are one text or one table. */
export function findGutter(rows: readonly Row[]): Gutter | null {
  let best: (Gutter & { score: number }) | null = null
  for (const x of leftEdges(rows)) {
    const found = bestRun(verdictsAt(rows, x), rows)
    if (found !== null && found.score >= leastScore && found.score > (best?.score ?? 0)) best = { x, ...found }
  }
  return best
}

/** Left edges of possible columns: those that several lines share. */
function leftEdges(rows: readonly Row[]): number[] {
  const lefts = rows.flatMap((row) => row.cells.map((cell) => cell.left)).sort((a, b) => a - b)
  const edges: { x: number; lines: number }[] = []
  for (const left of lefts) {
    const edge = edges.at(-1)
    if (edge !== undefined && left - edge.x <= sameEdge) edge.lines += 1
    else edges.push({ x: left, lines: 1 })
  }
  return edges
    .slice(1)
    .filter(({ lines }) => lines >= leastLines)
    .sort((a, b) => b.lines - a.lines)
    .slice(0, mostEdges)
    .map(({ x }) => x - 0.5)
}

/** The run of rows with the highest sum (Kadane), with the neutral rows that go on above and below it. */
function bestRun(
  verdicts: readonly (number | null)[],
  rows: readonly Row[],
): { first: number; last: number; score: number } | null {
  let best: { first: number; last: number; score: number } | null = null
  let [sum, first] = [0, 0]
  for (const [index, verdict] of verdicts.entries()) {
    if (verdict === null || sum + verdict <= 0) {
      ;[sum, first] = [0, index + 1]
      continue
    }
    sum += verdict
    if (best === null || sum > best.score) best = { first, last: index, score: sum }
  }
  if (best === null) return null
  while (verdicts[best.first - 1] === 0 && follows(rows[best.first - 1], rows[best.first])) best.first -= 1
  while (verdicts[best.last + 1] === 0 && follows(rows[best.last], rows[best.last + 1])) best.last += 1
  return best
}

function follows(above: Row | undefined, below: Row | undefined): boolean {
  if (above === undefined || below === undefined) return false
  return below.top - above.top < stackReach * (above.bottom - above.top)
}
