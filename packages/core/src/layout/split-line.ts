import type { Line, Page, Word } from '../reading/document.js'
import { toCell, type Cell } from './cell.js'
import { stretchedWords } from './justified-text.js'

/** A gap wider than this share of the line height ends a cell; a space is about 0.25, a column gap above 0.8... */
const cellGap = 0.55
/** ...and wider than this many characters: the space of a fixed-pitch font is as wide as its letters. */
const cellGapCharacters = 1.3
/** OCR boxes end with the ink of the letters: the space between two words looks wider by what lies around them. */
const inkMargin = 1.1
/** No line of a bill is longer; more is one cell after the other, so that no search runs over a whole hostile page. */
const longestCell = 500

/** A unit that OCR sets apart from its figure still follows it within this many line heights. */
const unit = /^(?:€|%|EUR|kWh|kVA|m³|m3|c€|(?:c?€|kWh)\/(?:[km]wh|mois|an|jour|m³|m3))$/i
const unitGap = 1.1
/** Small words that neither end nor start what a cell says: as wide a space on either side is still a space. */
const linking = /^(?:n[°o]|de|la|et|d[’']\p{L}+)$/iu

/** Dots between a label and its figure. */
const leader = /^[.…·_]+$/

/** The edge of a table between two figures ("2025 + 2025 | 2025"). */
const edge = /^[+!|¦│]$/
const edgeBetweenYears = /^[;:]$/

function isEdge(word: Word, before: Word | undefined, after: Word | undefined): boolean {
  if (edgeBetweenYears.test(word.text)) return [before, after].every((one) => /^20\d{2}$/.test(one?.text ?? ''))
  const isFigure = (one: Word | undefined): boolean => one !== undefined && /^\d+$/.test(one.text)
  return edge.test(word.text) && isFigure(before) && (after === undefined || isFigure(after))
}

/** A figure may touch the last dot of its leader. */
function withoutLeader(word: Word): Word {
  return /^[.…·_]+\d/.test(word.text) ? { ...word, text: word.text.replace(/^[.…·_]+/, '') } : word
}

/**
 * True when two words that follow each other belong to two cells.
 *
 * @param heightOf height of the type of a word in points
 */
export function isWideGap(previous: Word, word: Word, page: Page, heightOf: (word: Word) => number): boolean {
  const gap = (word.box.x - previous.box.x - previous.box.width) * page.widthPt
  const characters = previous.text.length + word.text.length
  const height = Math.min(heightOf(word), heightOf(previous))
  if (page.origin === 'ocr' && unit.test(word.text) && /\d$/.test(previous.text)) return gap > unitGap * height
  if (page.origin === 'ocr' && /\d,$/.test(previous.text) && /^\d{2}$/.test(word.text) && gap <= unitGap * height)
    return false
  if (page.origin === 'ocr' && (linking.test(previous.text) || linking.test(word.text)) && gap <= unitGap * height)
    return false
  const advance = ((previous.box.width + word.box.width) * page.widthPt) / characters
  const margin = page.origin === 'ocr' ? inkMargin : 1
  return gap > margin * Math.max(cellGap * height, cellGapCharacters * advance)
}

/**
 * A line as cells, split at wide gaps and at leader dots.
 *
 * @param heightOf height of the type of a word in points
 */
export function splitLine(line: Line, page: Page, heightOf: (word: Word) => number): Cell[] {
  const cells: Cell[] = []
  let run: Word[] = []
  let length = 0
  let afterLeader = false
  const stretched = stretchedWords(line.words, page.widthPt, page.heightPt)
  const isGap = (previous: Word, word: Word): boolean =>
    !stretched.has(word) && isWideGap(previous, word, page, heightOf)
  for (const [index, printed] of line.words.entries()) {
    const isLeader = leader.test(printed.text) && line.words.length > 1
    if (isLeader || (page.origin === 'ocr' && isEdge(printed, line.words[index - 1], line.words[index + 1]))) {
      if (run.length > 0) cells.push(toCell(run, page))
      run = []
      afterLeader = isLeader
      continue
    }
    const word = afterLeader ? withoutLeader(printed) : printed
    afterLeader = false
    const previous = run.at(-1)
    length += word.text.length + 1
    if (previous !== undefined && (isGap(previous, word) || length > longestCell)) {
      cells.push(toCell(run, page))
      run = []
      length = word.text.length
    }
    run.push(word)
  }
  if (run.length > 0) cells.push(toCell(run, page))
  return cells
}
