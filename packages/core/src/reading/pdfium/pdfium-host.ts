import { compilePdfium, startPdfium } from './load-pdfium.js'
import type { PdfiumLibrary } from './pdfium-library.js'
import type { CompiledModule } from './web-assembly.js'

/** Memory of PDFium never shrinks: past this, the next document gets a fresh copy and the swollen one is collected. */
const keepBelowBytes = 128 * 1024 * 1024

/**
 * Lends PDFium to one document at a time, loads it on first use, and replaces the copy that a hostile document has
 * broken or swollen. Taking turns costs nothing, since the work is synchronous, and keeps the memory to one document's.
 */
export class PdfiumHost {
  readonly #keepBelowBytes: number
  #compiled: Promise<CompiledModule> | null = null
  #library: PdfiumLibrary | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(options: { keepBelowBytes?: number } = {}) {
    this.#keepBelowBytes = options.keepBelowBytes ?? keepBelowBytes
  }

  /** Runs `work` when its turn comes. */
  async use<Result>(work: (library: PdfiumLibrary) => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(() => this.#lend(work))
    this.#turn = result.catch(() => undefined)
    return result
  }

  async #lend<Result>(work: (library: PdfiumLibrary) => Promise<Result>): Promise<Result> {
    const library = (this.#library ??= await this.#start())
    try {
      return await work(library)
    } finally {
      const isSwollen = library.exports.memory.buffer.byteLength > this.#keepBelowBytes
      if (library.isBroken || isSwollen) this.#library = null
    }
  }

  async #start(): Promise<PdfiumLibrary> {
    this.#compiled ??= compilePdfium()
    try {
      return await startPdfium(this.#compiled)
    } catch (error) {
      // A failure to load (too many open files, no memory) must not be remembered for the life of the process.
      this.#compiled = null
      throw error
    }
  }
}

/** PDFium takes tens of milliseconds and megabytes to start: one copy serves the whole thread. */
export const pdfiumHost = new PdfiumHost()
