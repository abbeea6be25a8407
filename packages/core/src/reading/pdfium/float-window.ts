import type { PdfiumLibrary } from './pdfium-library.js'

const floatsInScratch = 16

/**
 * View of the 32-bit floats that PDFium writes to the scratch area.
 * When PDFium's memory grows, every view of it is detached and reads as empty: the window is then opened anew.
 */
export class FloatWindow {
  readonly #library: PdfiumLibrary
  #floats: Float32Array

  constructor(library: PdfiumLibrary) {
    this.#library = library
    this.#floats = this.#open()
  }

  /** The current view; do not keep it across a call of PDFium. */
  get floats(): Float32Array {
    if (this.#floats.length === 0) this.#floats = this.#open()
    return this.#floats
  }

  #open(): Float32Array {
    return new Float32Array(this.#library.exports.memory.buffer, this.#library.scratch, floatsInScratch)
  }
}
