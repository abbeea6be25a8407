import type { PageLayout } from '../layout/cell.js'
import { layoutPage } from '../layout/layout-page.js'
import type { Page, Word } from '../reading/document.js'
import { groupWordsIntoLines } from '../reading/text/group-words.js'
import type { PlacedText } from './page-of-cells.js'

const widthPt = 595
const heightPt = 842

/** A text as recognition gives it: boxes that hug the letters, at one confidence. */
export interface RecognisedText extends PlacedText {
  /** @default 0.95 */
  confidence?: number
}

/** An A4 page of words that were recognised on a picture; each text keeps its words together at normal spaces. */
export function recognisedPage(texts: readonly RecognisedText[], number = 1): Page {
  const words = texts.flatMap(wordsOf)
  const lines = groupWordsIntoLines(words)
  return { number, widthPt, heightPt, origin: 'ocr', words: lines.flatMap((line) => line.words), lines }
}

/** The same, laid out. */
export function recognisedLayout(texts: readonly RecognisedText[], number = 1): PageLayout {
  return layoutPage(recognisedPage(texts, number))
}

function wordsOf({ text, x, y, height = 10, confidence = 0.95 }: RecognisedText): Word[] {
  let left = x
  return text.split(' ').map((part) => {
    const width = part.length * height * 0.5
    const rise = /[\p{Lu}\p{N}bdfhiklt€%&]/u.test(part) ? 0.72 : 0.53
    const drop = /[gjpqyç(/]/.test(part) ? 0.21 : /[,;]/.test(part) ? 0.14 : 0
    const box = {
      x: left / widthPt,
      y: (y - rise * height) / heightPt,
      width: width / widthPt,
      height: ((rise + drop) * height) / heightPt,
    }
    left += width + height * 0.28
    return { text: part, confidence, box }
  })
}
