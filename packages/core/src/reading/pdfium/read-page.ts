import type { Line } from '../document.js'
import { isGarbled } from '../text/garbled-text.js'
import { groupGlyphs } from '../text/group-glyphs.js'
import { groupLines } from '../text/group-lines.js'
import { dropWatermarks } from '../text/watermark.js'
import { FloatWindow } from './float-window.js'
import { isCoveredByImage, isTextInvisible } from './image-cover.js'
import type { PageContent } from './page-content.js'
import { createPageFrame, type PageFrame, type QuarterTurns } from './page-frame.js'
import type { PdfiumLibrary } from './pdfium-library.js'
import { readGlyphs } from './read-glyphs.js'

/** Reads one page of an open document; `index` counts from 0. */
export function readPage(
  library: PdfiumLibrary,
  document: number,
  index: number,
  spend: (characters: number) => void,
): PageContent {
  const { exports } = library
  const page = exports.FPDF_LoadPage(document, index)
  if (page === 0) return unreadablePage(library, document, index)
  try {
    const frame = readFrame(library, page)
    if (frame === null) return unreadablePage(library, document, index)
    const isCovered = isCoveredByImage(library, page, frame)
    const lines = readLines(library, page, frame, spend)
    return {
      widthPt: frame.widthPt,
      heightPt: frame.heightPt,
      lines,
      isReadable: true,
      isBlank: exports.FPDFPage_CountObjects(page) <= 0,
      isCoveredByImage: isCovered,
      isTextInvisible: isCovered && isTextInvisible(library, page),
      isGarbled: isGarbled(lines.map((line) => line.text).join('\n')),
    }
  } finally {
    exports.FPDF_ClosePage(page)
  }
}

function unreadablePage(library: PdfiumLibrary, document: number, index: number): PageContent {
  const { exports, scratch } = library
  const isSized = exports.FPDF_GetPageSizeByIndexF(document, index, scratch) !== 0
  const [widthPt = 0, heightPt = 0] = isSized ? new FloatWindow(library).floats : []
  return {
    widthPt,
    heightPt,
    lines: [],
    isReadable: false,
    isBlank: false,
    isCoveredByImage: false,
    isTextInvisible: false,
    isGarbled: false,
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

function readLines(
  library: PdfiumLibrary,
  page: number,
  frame: PageFrame,
  spend: (characters: number) => void,
): Line[] {
  const { exports } = library
  const textPage = exports.FPDFText_LoadPage(page)
  if (textPage === 0) return []
  try {
    spend(exports.FPDFText_CountChars(textPage))
    return groupLines(dropWatermarks(groupGlyphs(readGlyphs(library, textPage, frame))), frame)
  } finally {
    exports.FPDFText_ClosePage(textPage)
  }
}
