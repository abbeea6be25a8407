import type { Line, Page } from './document.js'
import { needsOcr } from './needs-ocr.js'
import type { PageSlot } from './page-slots.js'
import type { PictureReading } from './pictures/read-picture.js'

/**
 * The finished page: what OCR read, or else the text layer. A text layer that is not trusted still tells more than OCR
 * that has read nothing at all.
 */
export function toPage({ content }: PageSlot, reading: PictureReading | null, number: number): Page {
  if (reading !== null && (reading.lines.length > 0 || needsOcr(content) === 'picture')) {
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
