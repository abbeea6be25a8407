import type { Cell, PageLayout } from './cell.js'
import { joinCells } from './join-cells.js'

/** A shorter line is a label or a figure, not a line of running text. */
const shortestLine = 30
/** Longer runs are legal mentions; nothing is looked for across that many lines. */
const longestParagraph = 14

const known = new WeakMap<PageLayout, readonly Cell[]>()

/** Running text joined over its lines, so that a sentence can be read across a line break. Kept per page. */
export function paragraphsOf(layout: PageLayout): readonly Cell[] {
  const kept = known.get(layout)
  if (kept !== undefined) return kept
  const paragraphs = search(layout)
  known.set(layout, paragraphs)
  return paragraphs
}

function search(layout: PageLayout): Cell[] {
  const used = new Set<Cell>()
  const sorted = [...layout.cells].sort((a, b) => a.top - b.top)
  return sorted.flatMap((first) => {
    if (used.has(first) || first.text.length < shortestLine) return []
    const lines = [first]
    for (let last = first; last.text.length >= shortestLine && lines.length < longestParagraph;) {
      const next = nextLine(last, sorted)
      if (next === undefined || used.has(next)) break
      lines.push(next)
      last = next
    }
    if (lines.length < 2) return []
    for (const line of lines) used.add(line)
    return [joinCells(first, ...lines.slice(1))]
  })
}

function nextLine(cell: Cell, sorted: readonly Cell[]): Cell | undefined {
  const height = cell.bottom - cell.top
  return sorted.find(
    (other) =>
      Math.abs(other.left - cell.left) < 3 &&
      other.top > cell.top + 0.5 * height &&
      other.top - cell.bottom < 0.55 * height &&
      Math.abs(other.bottom - other.top - height) < 0.35 * height,
  )
}
