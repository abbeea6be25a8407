import type { Line, Page } from './document.js'
import type { PageSlot } from './page-slots.js'
import type { PictureReading } from './pictures/read-picture.js'

/** The finished page: what OCR read, or else the text layer. */
export function toPage({ content }: PageSlot, reading: PictureReading | null, number: number): Page {
  if (reading !== null) {
    const { widthPt, heightPt, lines, projection } = reading
    const page = { number, widthPt, heightPt, origin: 'ocr', words: wordsOf(lines), lines } as const
    return projection === null ? page : { ...page, projection }
  }
  const { widthPt, heightPt, lines } = content ?? { widthPt: 0, heightPt: 0, lines: [] }
  return { number, widthPt, heightPt, origin: 'text-layer', words: wordsOf(lines), lines }
}

function wordsOf(lines: readonly Line[]): Page['words'] {
  return lines.flatMap((line) => line.words)
}
