import type { QuarterTurns } from '../pdfium/page-frame.js'

/** One character in points on the page turned so that it stands upright: x to the right, y downwards. */
export interface Glyph {
  text: string
  start: number
  end: number
  top: number
  bottom: number
  baseline: number
  /** Font size as it appears on the page, in points. */
  size: number
  turns: QuarterTurns
  /** A white space character stands before it in the content of the page. */
  afterSpace: boolean
  /** The PDF engine thinks that a space is missing before it. */
  afterGuessedSpace: boolean
}

/** Characters that read as one word, in points on the upright page. */
export interface GlyphRun {
  text: string
  start: number
  end: number
  /** Where the word may really end, when it ends with a ligature whose letters lie on top of each other. */
  reach: number
  top: number
  bottom: number
  baseline: number
  size: number
  turns: QuarterTurns
  /** A white space character separates it from the word on its left. */
  afterSpace: boolean
}
