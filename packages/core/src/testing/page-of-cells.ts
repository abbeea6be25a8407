import type { Cell, PageLayout } from '../layout/cell.js'
import { layoutPage } from '../layout/layout-page.js'
import type { Line, Word } from '../reading/document.js'

/** A piece of text at a place of an A4 page, in points. */
export interface PlacedText {
  text: string
  x: number
  y: number
  /** Height of the line, in points; a character is half as wide. @default 10 */
  height?: number
}

const widthPt = 595
const heightPt = 842

function toLine({ text, x, y, height = 10 }: PlacedText): Line {
  const advance = height / 2
  let left = x
  const words: Word[] = text.split(' ').map((part) => {
    const word: Word = {
      text: part,
      confidence: 1,
      box: { x: left / widthPt, y: y / heightPt, width: (part.length * advance) / widthPt, height: height / heightPt },
    }
    left += part.length * advance + height * 0.28
    return word
  })
  return {
    text,
    words,
    quarterTurns: 0,
    box: { x: x / widthPt, y: y / heightPt, width: (left - x) / widthPt, height: height / heightPt },
  }
}

/** Lays out an A4 page from texts at given places: a test says exactly what stands where. */
export function pageOfTexts(texts: readonly PlacedText[], number = 1): PageLayout {
  const lines = texts.map(toLine)
  return layoutPage({
    number,
    widthPt,
    heightPt,
    origin: 'text-layer',
    words: lines.flatMap((line) => line.words),
    lines,
  })
}

/** One cell with the given text. */
export function cellOf(text: string): Cell {
  const cell = pageOfTexts([{ text, x: 50, y: 50 }]).cells[0]
  if (cell === undefined) throw new Error('A cell needs at least one word.')
  return cell
}
