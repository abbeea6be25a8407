import type { Line, Word } from '../document.js'
import { type PageFrame, toRelativeBox } from '../pdfium/page-frame.js'
import type { GlyphRun } from './glyph.js'

/** Share of the smaller font size by which baselines of one printed line may differ. */
const sameLine = 0.3

/** Sorts words into lines over the whole width of the page: upright lines first, from top to bottom. */
export function groupLines(words: readonly GlyphRun[], frame: PageFrame): Line[] {
  const inOrder = [...words].sort((one, other) => one.turns - other.turns || one.baseline - other.baseline)
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

function sharesLine(first: GlyphRun, word: GlyphRun): boolean {
  return first.turns === word.turns && word.baseline - first.baseline <= sameLine * Math.min(first.size, word.size)
}

function toLine(runs: GlyphRun[], frame: PageFrame): Line {
  runs.sort((one, other) => one.start - other.start)
  const words = runs.map((run): Word => ({ text: run.text, box: boxOf(run, frame), confidence: 1 }))
  return {
    text: words.map((word) => word.text).join(' '),
    box: boxOf(surround(runs), frame),
    words,
    quarterTurns: surround(runs).turns,
  }
}

function surround(runs: readonly GlyphRun[]): GlyphRun {
  return runs.reduce((whole, run) => ({
    ...whole,
    start: Math.min(whole.start, run.start),
    end: Math.max(whole.end, run.end),
    top: Math.min(whole.top, run.top),
    bottom: Math.max(whole.bottom, run.bottom),
  }))
}

function boxOf(run: GlyphRun, frame: PageFrame): Line['box'] {
  return toRelativeBox(frame, run.turns, run.start, run.top, run.end, run.bottom)
}
