import type { Box, Line, Page, Word } from '../reading/document.js'
import { findPageBend, sizedWords, type SizedWord } from '../reading/text/page-bend.js'
import type { Cell } from './cell.js'
import { correctWords } from './recognised-words.js'
import { splitLine } from './split-line.js'

// Shares of the font size: the extent that lines of a text layer have, so that every later distance means the same.
const above = 0.85
const below = 0.25

/** Edges of tables, folds and specks that engines take for characters. */
const noise = /^(?:[|¦│_~`—―]+|[.·•'’])$/
/** A dash as far from its neighbours as a word of the same line, as a share of the font size, is none of them. */
const dash = /^[—―]$/
const dashGap = 0.8

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
  const sizes = new Map(sized.map((one) => [one.word.box, one.size]))
  return upright.flatMap((line) => cellsOf(line, page, { types, sizes, bend }))
}

interface TypesOfPage {
  types: ReadonlyMap<Word, SizedWord>
  /** Font size by the box of the word, which stays when its text is corrected. */
  sizes: ReadonlyMap<Box, number>
  bend: (x: number) => number
}

function cellsOf(line: Line, page: Page, { types, sizes, bend }: TypesOfPage): readonly Cell[] {
  const known = line.words.flatMap((word) => types.get(word) ?? [])
  if (known.length === 0) return []
  const size = median(known.map((one) => one.size))
  const baseline = median(known.map((one) => one.baseline - bend(one.centre))) * page.heightPt
  const sizeOf = (word: Word): number => (sizes.get(word.box) ?? size) * page.heightPt
  const isDash = (word: Word, index: number): boolean => {
    const [before, after] = [line.words[index - 1], line.words[index + 1]]
    if (!dash.test(word.text) || before === undefined || after === undefined) return false
    const gap = (one: Word, next: Word): number => (next.box.x - one.box.x - one.box.width) * page.widthPt
    return Math.max(gap(before, word), gap(word, after)) < dashGap * size * page.heightPt
  }
  const words = correctWords(line.words.filter((word, index) => !noise.test(word.text) || isDash(word, index)))
  return splitLine({ ...line, words }, page, (word) => (above + below) * sizeOf(word)).map((cell) => {
    const own = median(cell.words.map(sizeOf))
    return { ...cell, top: baseline - above * own, bottom: baseline + below * own }
  })
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
