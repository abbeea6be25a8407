import { FloatWindow } from './float-window.js'
import type { PageFrame } from './page-frame.js'
import type { PdfiumLibrary } from './pdfium-library.js'

/** `FPDF_PAGEOBJ_IMAGE` in fpdf_edit.h. */
const imageType = 3

/** A scanned page has one image, or a few strips, among its first objects. */
const maxObjects = 64
const mostOfThePage = 0.5

/** Tells whether images cover most of the page, as they do on a scan. */
export function isCoveredByImage(library: PdfiumLibrary, page: number, frame: PageFrame): boolean {
  const { exports, scratch } = library
  const window = new FloatWindow(library)
  const count = Math.min(exports.FPDFPage_CountObjects(page), maxObjects)
  let covered = 0
  for (let index = 0; index < count; index++) {
    const object = exports.FPDFPage_GetObject(page, index)
    if (object === 0 || exports.FPDFPageObj_GetType(object) !== imageType) continue
    if (exports.FPDFPageObj_GetBounds(object, scratch, scratch + 4, scratch + 8, scratch + 12) === 0) continue
    const [left = 0, bottom = 0, right = 0, top = 0] = window.floats
    covered += Math.abs((right - left) * (top - bottom))
  }
  return covered >= mostOfThePage * frame.widthPt * frame.heightPt
}

/** `FPDF_PAGEOBJ_TEXT` in fpdf_edit.h and `FPDF_TEXTRENDERMODE_INVISIBLE` in fpdf_text.h (ISO 32000-1, table 106). */
const textType = 1
const invisible = 3
const nearlyAll = 0.8
/** Enough objects to tell; a scanner writes all its text in one way. */
const sampledTexts = 200
const sampledObjects = 2000

/** Tells whether the text of a page is drawn without ink, as scanners do that recognise characters themselves. */
export function isTextInvisible({ exports }: PdfiumLibrary, page: number): boolean {
  const count = Math.min(exports.FPDFPage_CountObjects(page), sampledObjects)
  let texts = 0
  let unseen = 0
  for (let index = 0; index < count && texts < sampledTexts; index++) {
    const object = exports.FPDFPage_GetObject(page, index)
    if (object === 0 || exports.FPDFPageObj_GetType(object) !== textType) continue
    texts++
    if (exports.FPDFTextObj_GetTextRenderMode(object) === invisible) unseen++
  }
  return texts > 0 && unseen >= nearlyAll * texts
}
