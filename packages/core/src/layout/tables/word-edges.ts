import type { Word } from '../../reading/document.js'
import type { Row } from '../cell.js'

/** Edges within this many points are aligned. */
const aligned = 1.6
/** Rows of one table stand within this many rows of each other. */
const nearestRows = 12

/** Where words begin and end in the rows of a region, looked up by place. */
export class WordEdges {
  private readonly begins = new Map<number, number[]>()
  private readonly ends = new Map<number, number[]>()

  constructor(
    rows: readonly Row[],
    private readonly widthPt: number,
  ) {
    for (const [index, row] of rows.entries()) {
      for (const { words } of row.cells) {
        for (const { box } of words) {
          add(this.begins, Math.round((box.x * widthPt) / aligned), index)
          add(this.ends, Math.round(((box.x + box.width) * widthPt) / aligned), index)
        }
      }
    }
  }

  /** Near rows in which a word ends where `left` or `last` does, or begins where `right` does: the most of the three. */
  rowsWith(left: Word, right: Word, last: Word, own: number): number {
    const endOf = ({ box }: Word): number => (box.x + box.width) * this.widthPt
    return Math.max(
      near(this.ends, endOf(left), own),
      near(this.begins, right.box.x * this.widthPt, own),
      near(this.ends, endOf(last), own),
    )
  }
}

function add(map: Map<number, number[]>, key: number, row: number): void {
  const rows = map.get(key) ?? []
  if (rows.at(-1) !== row) rows.push(row)
  map.set(key, rows)
}

function near(map: ReadonlyMap<number, readonly number[]>, place: number, own: number): number {
  const key = Math.round(place / aligned)
  const found = new Set<number>()
  for (const one of [key - 1, key, key + 1]) {
    const rows = map.get(one) ?? []
    // Rows are in order: those near the own one stand together.
    let from = lowerBound(rows, own - nearestRows)
    for (let row = rows[from]; row !== undefined && row <= own + nearestRows; row = rows[++from])
      if (row !== own) found.add(row)
  }
  return found.size
}

function lowerBound(rows: readonly number[], least: number): number {
  let [low, high] = [0, rows.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((rows[middle] ?? Infinity) < least) low = middle + 1
    else high = middle
  }
  return low
}
