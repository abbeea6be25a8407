import type { Line, Word } from '../document.js'
import { type PageFrame, toRelativeBox, uprightSize } from '../pdfium/page-frame.js'
import type { GlyphRun } from './glyph.js'
import { joinTouching } from './join-touching.js'
import { dropOverprints } from './overprint.js'

/** Share of the smaller font size by which baselines of one printed line may differ. */
const sameLine = 0.3

/**
 * Sorts words into lines over the whole width of the page: upright lines first, from top to bottom. Words outside of
 * the visible page (cut off by its crop box) are left out.
 */
export function groupLines(words: readonly GlyphRun[], frame: PageFrame): Line[] {
  const visible = words.filter((word) => isVisible(word, frame))
  const inOrder = visible.sort((one, other) => one.turns - other.turns || one.baseline - other.baseline)
  const lines: GlyphRun[][] = []
  let current: GlyphRun[] = []
  for (const word of inOrder) {
    const [first] = current
    if (first !== undefined && sharesLine(first, word)) {
      current.push(word)
    } else {
      current = [word]
      lines.push(current)
    }
  }
  return lines.map((line) => toLine(line, frame))
}

function isVisible({ start, end, top, bottom, turns }: GlyphRun, frame: PageFrame): boolean {
  const [width, height] = uprightSize(frame, turns)
  const [x, y] = [(start + end) / 2, (top + bottom) / 2]
  return x >= 0 && x <= width && y >= 0 && y <= height
}

function sharesLine(first: GlyphRun, word: GlyphRun): boolean {
  return first.turns === word.turns && word.baseline - first.baseline <= sameLine * Math.min(first.size, word.size)
}

function toLine(runs: GlyphRun[], frame: PageFrame): Line {
  const words = joinTouching(dropOverprints(runs.sort((one, other) => one.start - other.start)))
  return {
    text: words.map((word) => word.text).join(' '),
    box: surround(words, frame),
    words: words.map((run): Word => ({ text: run.text, box: surround([run], frame), confidence: 1 })),
    quarterTurns: words[0]?.turns ?? 0,
  }
}

function surround(runs: readonly GlyphRun[], frame: PageFrame): Word['box'] {
  let [start, end, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity]
  for (const run of runs) {
    start = Math.min(start, run.start)
    end = Math.max(end, run.end)
    top = Math.min(top, run.top)
    bottom = Math.max(bottom, run.bottom)
  }
  return toRelativeBox(frame, runs[0]?.turns ?? 0, start, top, end, bottom)
}
