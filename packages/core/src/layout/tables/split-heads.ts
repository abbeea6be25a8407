import type { Word } from '../../reading/document.js'
import type { Cell, Row } from '../cell.js'
import { isFigureCell } from './figure-cell.js'
import { columnAt, findBodies, type TableBody } from './find-columns.js'

/** A head has at most as many lines. */
const mostLines = 4
/** Edges within this many points are aligned. */
const sameEdge = 2
/** What a head says. */
const named = /\p{L}{2}|€|%|³/u

/** The rows over the body of a table that may be its heads, nearest first: without figures, one under the other. */
export function headRowsOf(body: TableBody, rows: readonly Row[]): number[] {
  const heads: number[] = []
  for (let index = body.first - 1; index >= 0 && heads.length < mostLines; index--) {
    const [row, below] = [rows[index], rows[index + 1]]
    // A title over the heads stands alone in its row.
    if (row === undefined || below === undefined || row.cells.length < 2 || row.cells.some(isFigureCell)) break
    if (below.top - row.bottom > 1.2 * (row.bottom - row.top) || row.cells.some((cell) => cell.text.length > 60)) break
    heads.push(index)
  }
  return heads
}

/** Splits heads that stand no further apart than words, at the edges of the columns below them. */
export function splitHeads(
  rows: readonly Row[],
  rebuild: (words: readonly Word[]) => Cell,
  widthPt: number,
): readonly Row[] {
  const split = [...rows]
  for (const body of findBodies(rows)) {
    for (const index of headRowsOf(body, rows)) {
      const row = split[index]
      if (row === undefined) continue
      split[index] = { ...row, cells: row.cells.flatMap((cell) => splitHead(cell, body, rebuild, widthPt)) }
    }
  }
  return split
}

function splitHead(
  cell: Cell,
  { columns }: TableBody,
  rebuild: (words: readonly Word[]) => Cell,
  widthPt: number,
): readonly Cell[] {
  const parts = [partsAtEdges, partsByMiddle]
    .map((cut) => cut(cell, columns, widthPt))
    .find((found) => found.length > 1 && found.every((words) => words.some(({ text }) => named.test(text))))
  return parts === undefined
    ? [cell]
    : parts.map((words) => ({ ...rebuild(words), top: cell.top, bottom: cell.bottom }))
}

type Spans = readonly { left: number; right: number }[]

/** Heads over two columns that both lie under them: one ends where its column ends, or the next begins where its own does. */
function partsAtEdges({ words, left, right }: Cell, columns: Spans, widthPt: number): Word[][] {
  const parts: Word[][] = []
  const gaps = columns.flatMap((column, at) => {
    const next = columns[at + 1]
    return next !== undefined && left < column.right - sameEdge && right > next.left + sameEdge
      ? [{ column, next }]
      : []
  })
  for (const [index, word] of words.entries()) {
    const before = words[index - 1]
    const end = before === undefined ? 0 : (before.box.x + before.box.width) * widthPt
    const begin = word.box.x * widthPt
    const isEdge = gaps.some(
      ({ column, next }) => Math.abs(column.right - end) <= sameEdge || Math.abs(next.left - begin) <= sameEdge,
    )
    if (before === undefined || isEdge) parts.push([word])
    else parts.at(-1)?.push(word)
  }
  return parts
}

/** Heads over the middles of at least two columns. */
function partsByMiddle({ words, left, right }: Cell, columns: Spans, widthPt: number): Word[][] {
  const under = columns.filter((column) => {
    const middle = (column.left + column.right) / 2
    return middle > left && middle < right
  })
  if (under.length < 2) return []
  const parts: { column: number; words: Word[] }[] = []
  for (const word of words) {
    const column = columnAt(columns, (word.box.x + word.box.width / 2) * widthPt)
    const part = parts.at(-1)
    if (part?.column === column) part.words.push(word)
    else parts.push({ column, words: [word] })
  }
  return parts.map((part) => part.words)
}
