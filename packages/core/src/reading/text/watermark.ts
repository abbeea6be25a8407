import type { GlyphRun } from './glyph.js'

/** A watermark is at least this many times as large as the text of the page, and this high. */
const timesTextSize = 3
const leastPoints = 30

/** Words that it must lie over: a large amount or title has the space around it to itself. */
const leastCovered = 2

/** A page with more giant words than this is a poster, or made to keep the search for watermarks busy for hours. */
const mostGiants = 200

/** Removes giant letters printed across the text ("COPIE", "DUPLICATA"). Tilted ones never get this far. */
export function dropWatermarks(words: readonly GlyphRun[]): GlyphRun[] {
  const threshold = Math.max(leastPoints, timesTextSize * usualSize(words))
  const giants = words.filter((word) => word.size >= threshold)
  if (giants.length > mostGiants) return [...words]
  const watermarks = new Set(giants.filter((giant) => countCovered(giant, words, threshold) >= leastCovered))
  return words.filter((word) => !watermarks.has(word))
}

/** Font size of the character in the middle when all are ordered by size. */
function usualSize(words: readonly GlyphRun[]): number {
  const bySize = [...words].sort((one, other) => one.size - other.size)
  let left = words.reduce((sum, word) => sum + word.text.length, 0) / 2
  return bySize.find((word) => (left -= word.text.length) <= 0)?.size ?? 0
}

function countCovered(giant: GlyphRun, words: readonly GlyphRun[], threshold: number): number {
  const covered = words.filter((word) => word.size < threshold && word.turns === giant.turns && overlaps(giant, word))
  return covered.length
}

function overlaps(one: GlyphRun, other: GlyphRun): boolean {
  return one.start < other.end && other.start < one.end && one.top < other.bottom && other.top < one.bottom
}
