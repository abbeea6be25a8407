import { DamagedPdfError } from '../../errors/damaged-pdf-error.js'
import { EncryptedPdfError } from '../../errors/encrypted-pdf-error.js'
import { NoPagesError } from '../../errors/no-pages-error.js'
import { callPdfium } from './call-pdfium.js'
import type { PdfiumLibrary } from './pdfium-library.js'

/** `FPDF_ERR_PASSWORD` and `FPDF_ERR_SECURITY` in fpdfview.h. */
const passwordErrors = [4, 5]

/** An open document: its handle and where its bytes lie in PDFium's memory. */
export interface OpenPdf {
  handle: number
  pointer: number
  pages: number
  /** Position of the file in the list, from 1. */
  file: number
}

/** Opens a PDF, with the empty password where one is asked for; close it with `closePdf`. */
export function openPdf(library: PdfiumLibrary, bytes: Uint8Array, file: number): OpenPdf {
  const { exports } = library
  return callPdfium(library, { file }, () => {
    const pointer = exports.malloc(bytes.byteLength)
    if (pointer === 0) throw new RangeError('PDFium has no memory left for the bytes of the document')
    new Uint8Array(exports.memory.buffer).set(bytes, pointer)
    const handle = exports.FPDF_LoadMemDocument(pointer, bytes.byteLength, 0)
    if (handle === 0) {
      const reason = exports.FPDF_GetLastError()
      exports.free(pointer)
      throw passwordErrors.includes(reason) ? new EncryptedPdfError({ file }) : new DamagedPdfError({ file })
    }
    const pdf: OpenPdf = { handle, pointer, pages: exports.FPDF_GetPageCount(handle), file }
    if (pdf.pages > 0) return pdf
    closePdf(library, pdf)
    throw new NoPagesError({ file })
  })
}

/**
 * Closes the document before it frees its bytes: PDFium reads from them until then. A broken copy is left alone, since
 * it is thrown away as a whole.
 */
export function closePdf(library: PdfiumLibrary, { handle, pointer }: OpenPdf): void {
  if (library.isBroken) return
  try {
    library.exports.FPDF_CloseDocument(handle)
    library.exports.free(pointer)
  } catch {
    // What was read is right; only this copy of PDFium can no longer be trusted.
    library.isBroken = true
  }
}
