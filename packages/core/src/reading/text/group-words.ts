import type { Box, Line, Word } from '../document.js'
import { findPageBend, type SizedWord, sizedWords, usualSize } from './page-bend.js'

/** No text is smaller than this share of the height of its page: 2 points on A4. */
const smallestType = 0.0025
/** Share of the smaller font size by which a word may leave the line that it continues. */
const sameLine = 0.33
/** Words that the running baseline of a line follows: residual curl bends it over the page. */
const remembered = 4
/** A mark hangs on a line whose type it touches within this share of the font size above the baseline... */
const reachAbove = 1
/** ...and below. */
const reachBelow = 0.35

interface OpenLine {
  words: Word[]
  size: number
  baseline: number
  count: number
}

/**
 * Groups free words, such as OCR gives them in any order, into lines from top to bottom. Tolerates boxes whose heights
 * follow their letters, a tilt or curl of the page (estimated, and followed from word to word), and marks ("—", ",").
 * Line and word boxes stay where they were read; nothing is dropped. A line may cross several columns.
 *
 * @example groupWordsIntoLines(ocrPage.words).map((line) => line.text)
 */
export function groupWordsIntoLines(words: readonly Word[]): Line[] {
  const sized = sizedWords(words)
  const bend = findPageBend(sized)
  const shelf = new Shelf(Math.max(smallestType, usualSize(sized)) / 2)
  for (const word of sized) shelf.place({ ...word, baseline: word.baseline - bend(word.centre) })
  const known = new Set(sized.map(({ word }) => word))
  for (const mark of words) if (!known.has(mark)) shelf.hang(mark, bend)
  return shelf.lines.sort((a, b) => a.baseline - b.baseline).map(({ words: members }) => toLine(members))
}

/** Open lines by the height of their baseline, so that a word only looks at those within its reach. */
class Shelf {
  readonly lines: OpenLine[] = []
  private readonly buckets = new Map<number, Set<OpenLine>>()

  constructor(private readonly step: number) {}

  place({ word, size, baseline }: SizedWord): void {
    const line = this.nearest(baseline, size)
    if (line === null) {
      this.open({ words: [word], size, baseline, count: 1 })
      return
    }
    this.bucketOf(line.baseline).delete(line)
    line.words.push(word)
    line.count += 1
    const weight = 1 / Math.min(line.count, remembered)
    line.baseline += weight * (baseline - line.baseline)
    line.size += weight * (size - line.size)
    this.bucketOf(line.baseline).add(line)
  }

  /** A mark joins the line whose type surrounds it; alone, it is a line of its own. */
  hang(mark: Word, bend: (x: number) => number): void {
    const middle = mark.box.y + mark.box.height / 2 - bend(mark.box.x + mark.box.width / 2)
    let best: OpenLine | null = null
    for (const line of this.within(middle, 2 * this.step)) {
      const above = line.baseline - middle
      if (above > reachAbove * line.size || above < -reachBelow * line.size) continue
      if (best === null || Math.abs(above - 0.3 * line.size) < Math.abs(best.baseline - middle - 0.3 * best.size))
        best = line
    }
    if (best === null) this.open({ words: [mark], size: 2 * this.step, baseline: middle, count: 1 })
    else best.words.push(mark)
  }

  private nearest(baseline: number, size: number): OpenLine | null {
    let best: OpenLine | null = null
    for (const line of this.within(baseline, sameLine * Math.max(this.step, size))) {
      const distance = Math.abs(line.baseline - baseline)
      // Noise far smaller than the text is not told apart from it, so that a bucket never fills up.
      if (distance > sameLine * Math.max(this.step, Math.min(size, line.size))) continue
      if (best === null || distance < Math.abs(best.baseline - baseline)) best = line
    }
    return best
  }

  private within(baseline: number, distance: number): OpenLine[] {
    const reach = Math.min(6, Math.ceil(distance / this.step))
    const middle = this.keyOf(baseline)
    const found: OpenLine[] = []
    for (let key = middle - reach; key <= middle + reach; key++) found.push(...(this.buckets.get(key) ?? []))
    return found
  }

  private open(line: OpenLine): void {
    this.lines.push(line)
    this.bucketOf(line.baseline).add(line)
  }

  /** An engine may answer with any number; outside of the page there are no lines. */
  private keyOf(baseline: number): number {
    return Math.round(Math.min(2, Math.max(-1, baseline)) / this.step)
  }

  private bucketOf(baseline: number): Set<OpenLine> {
    const key = this.keyOf(baseline)
    const bucket = this.buckets.get(key) ?? new Set()
    this.buckets.set(key, bucket)
    return bucket
  }
}

function toLine(members: Word[]): Line {
  const words = members.sort((a, b) => a.box.x - b.box.x)
  return { text: words.map(({ text }) => text).join(' '), box: surround(words), words, quarterTurns: 0 }
}

function surround(words: readonly Word[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { box } of words) {
    left = Math.min(left, box.x)
    top = Math.min(top, box.y)
    right = Math.max(right, box.x + box.width)
    bottom = Math.max(bottom, box.y + box.height)
  }
  return { x: left, y: top, width: right - left, height: bottom - top }
}
