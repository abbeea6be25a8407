import type { Word } from '../document.js'
import { type TypeSize, typeSizeOf } from './type-size.js'

/** How far lines of text drop (positive: downwards) from the left edge of the page to a place, both relative to it. */
export type PageBend = (x: number) => number

/** A word with its type, for the grouping of words that no text layer placed. */
export interface SizedWord extends TypeSize {
  word: Word
  centre: number
}

/** Words that stand for the type around them, left to right. */
export function sizedWords(words: readonly Word[]): SizedWord[] {
  return words
    .flatMap((word) => {
      const type = typeSizeOf(word)
      return type === null ? [] : [{ ...type, word, centre: word.box.x + word.box.width / 2 }]
    })
    .sort((a, b) => a.word.box.x - b.word.box.x)
}

/** Neighbours further apart than this share of the page width may belong to other columns. */
const nearestGap = 0.04
/** Fewer pairs say more about the noise of the boxes than about the page. */
const leastPairs = 24
const sameBaseline = 0.4
/** A steeper line was not straightened at all: it is no matter of neighbours any more. */
const steepest = 0.05

interface Pair {
  dx: number
  dxx: number
  dy: number
}

/**
 * The remaining tilt and curl of a page whose words were recognised on a picture: one parabola for all lines, fitted to
 * the baselines of neighbouring words, outliers left out.
 */
export function findPageBend(words: readonly SizedWord[]): PageBend {
  const pairs = neighbourPairs(words)
  if (pairs.length < leastPairs) return () => 0
  let used: readonly Pair[] = pairs
  let [tilt, curl] = [0, 0]
  for (let round = 0; round < 4; round++) {
    ;[tilt, curl] = leastSquares(used)
    const errors = pairs.map((pair) => Math.abs(pair.dy - tilt * pair.dx - curl * pair.dxx))
    const middle = [...errors].sort((a, b) => a - b)[errors.length >> 1] ?? 0
    used = pairs.filter((_, index) => (errors[index] ?? 0) <= 2.5 * middle + 1e-6)
  }
  return (x) => tilt * x + curl * x * x
}

/** Words that follow each other on a line; each word looks at the tails that ended last within its own height. */
function neighbourPairs(words: readonly SizedWord[]): Pair[] {
  const tails = new Map<number, SizedWord[]>()
  const step = usualSize(words) / 2
  if (step < 1e-6) return []
  const pairs: Pair[] = []
  for (const word of words) {
    const bucket = Math.round(word.baseline / step)
    let left: SizedWord | undefined
    for (const candidates of [tails.get(bucket - 1), tails.get(bucket), tails.get(bucket + 1)]) {
      for (const tail of candidates ?? []) {
        const gap = word.word.box.x - tail.word.box.x - tail.word.box.width
        const rise = Math.abs(word.baseline - tail.baseline)
        if (gap > nearestGap || gap < -0.005 || rise > sameBaseline * Math.min(word.size, tail.size)) continue
        if (left === undefined || rise < Math.abs(word.baseline - left.baseline)) left = tail
      }
    }
    if (left !== undefined) {
      const dx = word.centre - left.centre
      const dy = word.baseline - left.baseline
      if (dx > 0 && Math.abs(dy) <= steepest * dx + 0.2 * step)
        pairs.push({ dx, dxx: word.centre ** 2 - left.centre ** 2, dy })
    }
    tails.set(bucket, [word, ...(tails.get(bucket) ?? []).slice(0, 3)])
  }
  return pairs
}

function leastSquares(pairs: readonly Pair[]): [tilt: number, curl: number] {
  let [xx, xq, qq, xy, qy] = [0, 0, 0, 0, 0]
  for (const { dx, dxx, dy } of pairs) {
    xx += dx * dx
    xq += dx * dxx
    qq += dxx * dxx
    xy += dx * dy
    qy += dxx * dy
  }
  const determinant = xx * qq - xq * xq
  if (determinant <= 1e-12 * xx * qq) return [xx === 0 ? 0 : xy / xx, 0]
  return [(xy * qq - qy * xq) / determinant, (qy * xx - xy * xq) / determinant]
}

/** Font size of the word in the middle when all are ordered by size. */
export function usualSize(words: readonly TypeSize[]): number {
  return words.map(({ size }) => size).sort((a, b) => a - b)[words.length >> 1] ?? 0
}
