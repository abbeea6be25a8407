import { DamagedPdfError } from '../../errors/damaged-pdf-error.js'
import type { PdfiumLibrary } from './pdfium-library.js'
import { webAssembly } from './web-assembly.js'

/** Where in the document the work is: file in the list and page of that file, both from 1. */
export interface Place {
  file: number
  page?: number
}

/**
 * Runs calls of PDFium. A hostile document can make the engine itself fail, in the middle of anything: the copy is then
 * marked as broken, and the document is refused as damaged.
 */
export function callPdfium<Result>(library: PdfiumLibrary, place: Place, call: () => Result): Result {
  try {
    return call()
  } catch (error) {
    if (!isEngineFault(error)) throw error
    library.isBroken = true
    throw new DamagedPdfError(place, error)
  }
}

/**
 * A trap (`RuntimeError`), a stack or memory that overflows (`RangeError`), or the bare number that Emscripten throws
 * for a C `longjmp` that nobody catches.
 */
function isEngineFault(error: unknown): boolean {
  return error instanceof webAssembly.RuntimeError || error instanceof RangeError || typeof error === 'number'
}
