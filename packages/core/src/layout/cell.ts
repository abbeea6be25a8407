import type { Box, Page, Word } from '../reading/document.js'
import { fold } from './fold.js'

/** A run of words without a wide gap: one label, one figure, one column of a table row. Coordinates in points. */
export interface Cell {
  page: number
  /** The words joined by single spaces. */
  text: string
  /** `text` folded for comparison (case, accents, dashes, apostrophes); same length as `text`. */
  folded: string
  left: number
  right: number
  top: number
  bottom: number
  words: readonly Word[]
  /** Where each word of `words` starts in `text`. */
  offsets: readonly number[]
  /** Which region of its page it stands in: index in `PageLayout.regions`. */
  region: number
}

/** A column, a sidebar, or the full width of a page where nothing stands side by side. Coordinates in points. */
export interface Region {
  left: number
  right: number
  top: number
  bottom: number
  /** Top to bottom. */
  rows: readonly Row[]
}

/** Cells whose middles share a height, left to right. */
export interface Row {
  page: number
  /** Place in the reading order of the whole document, from 0. */
  order: number
  top: number
  bottom: number
  cells: readonly Cell[]
}

/** A column of figures. Coordinates in points. */
export interface TableColumn {
  left: number
  right: number
  /** Lines of the head over it, top to bottom; empty when the table prints none. */
  heads: readonly Cell[]
}

/** One row of a table with the lines that its label runs over. */
export interface TableRow {
  row: Row
  /** The label, line by line; empty when the row begins with a figure. */
  label: readonly Cell[]
  /** By column; null where nothing is printed. */
  figures: readonly (Cell | null)[]
}

/** Rows of figures under each other. */
export interface Table {
  page: number
  /** Index in `PageLayout.regions`. */
  region: number
  top: number
  bottom: number
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
  /** True when its heads are those of the page before, which it continues. */
  isContinued: boolean
}

/** One page as rows and cells, upright text apart from the text in the margins. */
export interface PageLayout {
  page: number
  widthPt: number
  heightPt: number
  /** In reading order: above two columns, the left one, the right one, below. */
  regions: readonly Region[]
  /** Region by region; a row never runs over the gutter between two columns. */
  rows: readonly Row[]
  cells: readonly Cell[]
  /** Rows of figures under each other, with their columns and heads. */
  tables: readonly Table[]
  /** Text that is turned by 90, 180 or 270 degrees. */
  turned: readonly Cell[]
}

/** The smallest relative box around the words of `cell` between two positions of its text. */
export function boxOfRange(cell: Cell, start = 0, end = cell.text.length): Box {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const [index, word] of cell.words.entries()) {
    const from = cell.offsets[index] ?? 0
    if (from >= end || from + word.text.length <= start) continue
    left = Math.min(left, word.box.x)
    top = Math.min(top, word.box.y)
    right = Math.max(right, word.box.x + word.box.width)
    bottom = Math.max(bottom, word.box.y + word.box.height)
  }
  if (left === Infinity) return boxOfRange(cell)
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** The words as one cell. */
export function toCell(words: readonly Word[], page: Pick<Page, 'number' | 'widthPt' | 'heightPt'>): Cell {
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
    region: 0,
  }
}
