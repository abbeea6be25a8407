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
/** A dash as near to its neighbours as a word of the same line, or a sign before its figure, is none of them. */
const dash = /^[—―]$/
const dashGap = 0.8
/** A speck that was taken for a dash is hardly ever trusted. */
const leastDash = 0.5
/** On 64 scanned bills, short words of less that stand alone were pictures, shadows and rules, nine of ten times. */
const leastAlone = 0.5
const longestSmudge = 5
const leastScraps = 3
/** Share of the font size by which a cell may leave the baseline of its line. */
const astray = 0.2

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
  const baselines = new Map(sized.map((one) => [one.word.box, one.baseline - bend(one.centre)]))
  const sizes = new Map(sized.map((one) => [one.word.box, one.size]))
  return upright.flatMap((line) => cellsOf(line, page, { types, sizes, baselines, bend }))
}

interface TypesOfPage {
  types: ReadonlyMap<Word, SizedWord>
  /** Font size by the box of the word, which stays when its text is corrected. */
  sizes: ReadonlyMap<Box, number>
  /** Baselines by the box of the word, without the bend of the page. */
  baselines: ReadonlyMap<Box, number>
  bend: (x: number) => number
}

function cellsOf(line: Line, page: Page, { types, sizes, baselines, bend }: TypesOfPage): readonly Cell[] {
  const known = line.words.flatMap((word) => types.get(word) ?? [])
  if (known.length === 0) return []
  const size = median(known.map((one) => one.size))
  const baseline = median(known.map((one) => one.baseline - bend(one.centre))) * page.heightPt
  const sizeOf = (word: Word): number => (sizes.get(word.box) ?? size) * page.heightPt
  const isNear = (one: Word | undefined, next: Word | undefined): boolean =>
    one !== undefined &&
    next !== undefined &&
    (next.box.x - one.box.x - one.box.width) * page.widthPt < dashGap * size * page.heightPt
  const isDash = (word: Word, index: number): boolean => {
    const [before, after] = [line.words[index - 1], line.words[index + 1]]
    if (!dash.test(word.text) || word.confidence < leastDash) return false
    return isNear(word, after) && (isNear(before, word) || /^\d/.test(after?.text ?? ''))
  }
  const scraps = scrapsOf(line.words)
  const words = correctWords(
    line.words.filter((word, index) => !scraps.has(word) && (!noise.test(word.text) || isDash(word, index))),
  )
  // One middle for the whole line: a box that took in a speck or a rule says nothing about where its line stands.
  const raise = ((above - below) / 2) * size * page.heightPt
  const cells = splitLine({ ...line, words }, page, (word) => (above + below) * sizeOf(word))
  return cells
    .filter((cell) => !isSmudge(cell))
    .map((cell) => {
      const half = ((above + below) / 2) * median(cell.words.map(sizeOf))
      const own = cell.words.flatMap(({ box }) => baselines.get(box) ?? [])
      const ownBaseline = own.length === 0 ? baseline : median(own) * page.heightPt
      // A line that runs over two columns may have taken in a cell that stands between two lines of the other column.
      const isAstray = Math.abs(ownBaseline - baseline) > astray * size * page.heightPt
      const middle = (isAstray ? ownBaseline : baseline) - raise
      return { ...cell, top: middle - half, bottom: middle + half }
    })
}

/** Leader dots are read as a run of scraps ("0 0 © 6 00 4e"), each of them doubtful. */
function scrapsOf(words: readonly Word[]): ReadonlySet<Word> {
  const scraps = new Set<Word>()
  let run: Word[] = []
  for (const word of [...words, null]) {
    if (word !== null && word.confidence < leastAlone && word.text.length <= longestSmudge + 1) {
      run.push(word)
      continue
    }
    if (run.length >= leastScraps) for (const one of run) scraps.add(one)
    run = []
  }
  return scraps
}

/** A few letters that the engine itself doubts, apart from any other word. */
function isSmudge({ words }: Cell): boolean {
  return words.every(
    ({ text, confidence }) => confidence < leastAlone && text.length <= longestSmudge && !/\d|€|kWh|réel/i.test(text),
  )
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0
}
