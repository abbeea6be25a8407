import type { PdfiumLibrary } from './pdfium-library.js'

/**
 * The first 32-bit floats of the scratch area. The view is made anew for each reading: when PDFium's memory grows,
 * every older view of it is detached and reads as empty.
 */
export function readFloats(library: PdfiumLibrary, count: number): Float32Array {
  return new Float32Array(library.exports.memory.buffer, library.scratch, count)
}
