import type { Line, Page, Word } from '../reading/document.js'
import type { Cell, PageLayout, Row } from './cell.js'
import { fold } from './fold.js'

/** A gap wider than this share of the line height ends a cell; a space is about 0.25, a column gap above 0.8... */
const cellGap = 0.55
/** ...and wider than this many characters: the space of a fixed-pitch font is as wide as its letters. */
const cellGapCharacters = 1.3
/** No line of a bill is longer; more is one cell after the other, so that no search runs over a whole hostile page. */
const longestCell = 500
/** Two lines whose middles are nearer than this share of a line height belong to one row. */
const rowTolerance = 0.35

function toCell(words: readonly Word[], page: Page): Cell {
  const offsets: number[] = []
  let text = ''
  let left = Infinity
  let right = -Infinity
  let top = Infinity
  let bottom = -Infinity
  for (const word of words) {
    if (text !== '') text += ' '
    offsets.push(text.length)
    text += word.text
    left = Math.min(left, word.box.x)
    right = Math.max(right, word.box.x + word.box.width)
    top = Math.min(top, word.box.y)
    bottom = Math.max(bottom, word.box.y + word.box.height)
  }
  return {
    page: page.number,
    text,
    folded: fold(text),
    left: left * page.widthPt,
    right: right * page.widthPt,
    top: top * page.heightPt,
    bottom: bottom * page.heightPt,
    words,
    offsets,
  }
}

function isColumnGap(previous: Word, word: Word, page: Page): boolean {
  const gap = (word.box.x - previous.box.x - previous.box.width) * page.widthPt
  const height = Math.min(word.box.height, previous.box.height) * page.heightPt
  const characters = previous.text.length + word.text.length
  const advance = ((previous.box.width + word.box.width) * page.widthPt) / characters
  return gap > Math.max(cellGap * height, cellGapCharacters * advance)
}

/** Dots between a label and its figure. */
const leader = /^[.…·_]+$/

/** A figure may touch the last dot of its leader. */
function withoutLeader(word: Word): Word {
  return /^[.…·_]+\d/.test(word.text) ? { ...word, text: word.text.replace(/^[.…·_]+/, '') } : word
}

function splitLine(line: Line, page: Page): Cell[] {
  const cells: Cell[] = []
  let run: Word[] = []
  let length = 0
  let afterLeader = false
  for (const printed of line.words) {
    if (leader.test(printed.text) && line.words.length > 1) {
      if (run.length > 0) cells.push(toCell(run, page))
      run = []
      afterLeader = true
      continue
    }
    const word = afterLeader ? withoutLeader(printed) : printed
    afterLeader = false
    const previous = run.at(-1)
    length += word.text.length + 1
    if (previous !== undefined && (isColumnGap(previous, word, page) || length > longestCell)) {
      cells.push(toCell(run, page))
      run = []
      length = word.text.length
    }
    run.push(word)
  }
  if (run.length > 0) cells.push(toCell(run, page))
  return cells
}

function groupRows(cells: readonly Cell[], page: Page): Row[] {
  const sorted = [...cells].sort((a, b) => a.top + a.bottom - (b.top + b.bottom))
  const groups: Cell[][] = []
  for (const cell of sorted) {
    const group = groups.at(-1)
    const anchor = group?.[0]
    const middle = (cell.top + cell.bottom) / 2
    if (group !== undefined && anchor !== undefined) {
      const height = Math.min(anchor.bottom - anchor.top, cell.bottom - cell.top)
      if (Math.abs(middle - (anchor.top + anchor.bottom) / 2) <= rowTolerance * height) {
        group.push(cell)
        continue
      }
    }
    groups.push([cell])
  }
  return groups.map((group, order) => ({
    page: page.number,
    order,
    top: Math.min(...group.map((cell) => cell.top)),
    bottom: Math.max(...group.map((cell) => cell.bottom)),
    cells: group.sort((a, b) => a.left - b.left),
  }))
}

/** Lines of words become cells (split at wide gaps) and rows (cells at one height). */
export function layoutPage(page: Page): PageLayout {
  const upright = page.lines.filter((line) => line.quarterTurns === 0)
  const cells = upright.flatMap((line) => splitLine(line, page))
  return {
    page: page.number,
    widthPt: page.widthPt,
    heightPt: page.heightPt,
    rows: groupRows(cells, page),
    cells,
    turned: page.lines.filter((line) => line.quarterTurns !== 0).map((line) => toCell(line.words, page)),
  }
}
