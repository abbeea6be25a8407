import type { Line } from '../document.js'

/** A scanner or a sending service may stamp some words on a page that is otherwise a picture. */
const wordsOfAStamp = 30

/** What one page holds. */
export interface PageContent {
  widthPt: number
  heightPt: number
  lines: readonly Line[]
  /** False when the page itself is damaged and nothing could be read from it. */
  isReadable: boolean
  /** True when nothing at all is drawn on the page. */
  isBlank: boolean
  /** True when one image covers most of the page. */
  isCoveredByImage: boolean
  /** True when that page's text is drawn with no ink: what a scanner's own recognition laid under its picture. */
  isTextInvisible: boolean
  /** True when that page's text gives wrong or meaningless characters. */
  isGarbled: boolean
}

/** Tells a page that holds no text to speak of: a scan, a drawing, an empty or an unreadable page. */
export function isPicture({ lines, isCoveredByImage }: PageContent): boolean {
  if (lines.length === 0) return true
  return isCoveredByImage && lines.reduce((sum, line) => sum + line.words.length, 0) < wordsOfAStamp
}
