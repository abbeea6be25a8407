import type { InkComponent } from './ink-component.js'
import type { InkRuns } from './ink-runs.js'

/** The pieces that runs of ink make together, and the piece that each run is part of. */
export interface JoinedRuns {
  pieces: readonly InkComponent[]
  /** Index in `pieces`, for each run. */
  pieceOfRun: Int32Array
}

/** Joins the runs that touch, corners included, with a forest of disjoint sets. */
export function joinRuns({ runs, rows }: InkRuns): JoinedRuns {
  const parent = Int32Array.from({ length: runs.length / 3 }, (_, index) => index)
  for (let y = 1; y + 1 < rows.length; y++) {
    let above = rows[y - 1] ?? 0
    const ownFirst = rows[y] ?? 0
    for (let index = ownFirst; index < (rows[y + 1] ?? 0); index++) {
      const start = runs[index * 3] ?? 0
      const end = runs[index * 3 + 1] ?? 0
      while (above < ownFirst && (runs[above * 3 + 1] ?? 0) < start) above++
      for (let other = above; other < ownFirst && (runs[other * 3] ?? 0) <= end; other++)
        parent[rootOf(parent, other)] = rootOf(parent, index)
    }
  }
  return measure(runs, parent)
}

function rootOf(parent: Int32Array, run: number): number {
  let index = run
  for (let above = parent[index] ?? index; above !== index; above = parent[index] ?? index) {
    const next = parent[above] ?? above
    parent[index] = next
    index = next
  }
  return index
}

function measure(runs: Int32Array, parent: Int32Array): JoinedRuns {
  const pieces: InkComponent[] = []
  const pieceOfRoot = new Map<number, number>()
  const pieceOfRun = new Int32Array(parent.length)
  for (let index = 0; index < parent.length; index++) {
    const start = runs[index * 3] ?? 0
    const end = runs[index * 3 + 1] ?? 0
    const y = runs[index * 3 + 2] ?? 0
    const root = rootOf(parent, index)
    const number = pieceOfRoot.get(root) ?? pieces.length
    pieceOfRun[index] = number
    const known = pieces[number]
    if (known === undefined) {
      pieceOfRoot.set(root, number)
      pieces.push({ left: start, top: y, right: end, bottom: y + 1, area: end - start })
    } else {
      known.left = Math.min(known.left, start)
      known.right = Math.max(known.right, end)
      known.bottom = Math.max(known.bottom, y + 1)
      known.area += end - start
    }
  }
  return { pieces, pieceOfRun }
}
