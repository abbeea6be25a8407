import type { Cell } from './cell.js'
import { fold } from './fold.js'

/** Cells that continue each other (a label over several lines) as one, in the order given. */
export function joinCells(first: Cell, ...others: readonly Cell[]): Cell {
  if (others.length === 0) return first
  let { text, left, right, top, bottom } = first
  const words = [...first.words]
  const offsets = [...first.offsets]
  for (const cell of others) {
    const start = text.length + 1
    text = `${text} ${cell.text}`
    words.push(...cell.words)
    offsets.push(...cell.offsets.map((offset) => start + offset))
    left = Math.min(left, cell.left)
    right = Math.max(right, cell.right)
    top = Math.min(top, cell.top)
    bottom = Math.max(bottom, cell.bottom)
  }
  return { page: first.page, text, folded: fold(text), left, right, top, bottom, words, offsets, region: first.region }
}
