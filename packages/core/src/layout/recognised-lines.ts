import type { Line, Page, Word } from '../reading/document.js'
import { findPageBend, sizedWords, type SizedWord } from '../reading/text/page-bend.js'
import type { Cell } from './cell.js'
import { splitLine } from './split-line.js'

// Shares of the font size: the extent that lines of a text layer have, so that every later distance means the same.
const above = 0.85
const below = 0.25

/** Edges of tables, folds and specks that engines take for characters. */
const noise = /^(?:[|¦│_~`—―]+|[.·•'’])$/

/**
 * The cells of a page whose words were recognised on a picture. Boxes that hug the letters and lines that are tilted or
 * bent become cells as a text layer has them: all cells of a line on one height. Marks that engines make of rules and
 * specks are left out; the boxes of the words stay as they were read.
 */
export function cellsOfRecognisedLines(page: Page): Cell[] {
  const upright = page.lines.filter((line) => line.quarterTurns === 0)
  const sized = sizedWords(upright.flatMap((line) => line.words))
  const bend = findPageBend(sized)
  const types = new Map(sized.map((one) => [one.word, one]))
  return upright.flatMap((line) => cellsOf(line, page, types, bend))
}

function cellsOf(
  line: Line,
  page: Page,
  types: ReadonlyMap<Word, SizedWord>,
  bend: (x: number) => number,
): readonly Cell[] {
  const known = line.words.flatMap((word) => types.get(word) ?? [])
  if (known.length === 0) return []
  const size = median(known.map((one) => one.size))
  const baseline = median(known.map((one) => one.baseline - bend(one.centre))) * page.heightPt
  const sizeOf = (word: Word): number => (types.get(word)?.size ?? size) * page.heightPt
  const words = line.words.filter(({ text }) => !noise.test(text))
  return splitLine({ ...line, words }, page, (word) => (above + below) * sizeOf(word)).map((cell) => {
    const own = median(cell.words.map(sizeOf))
    return { ...cell, top: baseline - above * own, bottom: baseline + below * own }
  })
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
