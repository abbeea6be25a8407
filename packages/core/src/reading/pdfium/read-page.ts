import type { Page } from '../document.js'
import { groupGlyphs } from '../text/group-glyphs.js'
import { groupLines } from '../text/group-lines.js'
import { dropWatermarks } from '../text/watermark.js'
import { createPageFrame, type PageFrame, type QuarterTurns } from './page-frame.js'
import type { PdfiumLibrary } from './pdfium-library.js'
import { FloatWindow } from './float-window.js'
import { readGlyphs } from './read-glyphs.js'

/** Reads one page of an open document; null when the page itself is damaged beyond reading. */
export function readPage(library: PdfiumLibrary, document: number, index: number, number: number): Page | null {
  const { exports } = library
  const page = exports.FPDF_LoadPage(document, index)
  if (page === 0) return null
  try {
    const frame = readFrame(library, page)
    if (frame === null) return null
    const lines = readLines(library, page, frame)
    return {
      number,
      widthPt: frame.widthPt,
      heightPt: frame.heightPt,
      origin: 'text-layer',
      words: lines.flatMap((line) => line.words),
      lines,
    }
  } finally {
    exports.FPDF_ClosePage(page)
  }
}

function readFrame(library: PdfiumLibrary, page: number): PageFrame | null {
  const { exports, scratch } = library
  if (exports.FPDF_GetPageBoundingBox(page, scratch) === 0) return null
  const [left = 0, top = 0, right = 0, bottom = 0] = new FloatWindow(library).floats
  const rotation = (exports.FPDFPage_GetRotation(page) & 3) as QuarterTurns
  const isUsable = right > left && top > bottom && Number.isFinite(right - left) && Number.isFinite(top - bottom)
  return isUsable ? createPageFrame({ left, top, right, bottom }, rotation) : null
}

function readLines(library: PdfiumLibrary, page: number, frame: PageFrame): Page['lines'] {
  const { exports } = library
  const textPage = exports.FPDFText_LoadPage(page)
  if (textPage === 0) return []
  try {
    return groupLines(dropWatermarks(groupGlyphs(readGlyphs(library, textPage, frame))), frame)
  } finally {
    exports.FPDFText_ClosePage(textPage)
  }
}
