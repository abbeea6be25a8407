import { compilePdfium, startPdfium } from './load-pdfium.js'
import type { PdfiumLibrary } from './pdfium-library.js'
import type { CompiledModule } from './web-assembly.js'

/** Memory never shrinks: past this, the next document gets a fresh copy and the swollen one is collected. */
const keepBelowBytes = 128 * 1024 * 1024

/**
 * Lends PDFium to one document at a time, loads it on first use, and replaces the copy that a hostile document has
 * broken or swollen.
 */
export class PdfiumHost {
  #compiled: Promise<CompiledModule> | null = null
  #library: PdfiumLibrary | null = null
  #turn: Promise<unknown> = Promise.resolve()

  /** Runs `work` when its turn comes; after a fault of PDFium itself the next turn begins with a fresh copy. */
  async use<Result>(work: (library: PdfiumLibrary) => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(() => this.#run(work))
    this.#turn = result.catch(() => undefined)
    return result
  }

  async #run<Result>(work: (library: PdfiumLibrary) => Promise<Result>): Promise<Result> {
    const library = (this.#library ??= await startPdfium(await (this.#compiled ??= compilePdfium())))
    try {
      return await work(library)
    } catch (error) {
      if (isEngineFault(error)) this.#library = null
      throw error
    } finally {
      if (library.exports.memory.buffer.byteLength > keepBelowBytes) this.#library = null
    }
  }
}

/** A trap inside WebAssembly (`RuntimeError`), or its stack overflowing: its memory may hold anything afterwards. */
export function isEngineFault(error: unknown): boolean {
  return error instanceof Error && (error.name === 'RuntimeError' || error instanceof RangeError)
}

/** PDFium costs 25 ms and 20 MB to start: one copy serves the whole thread. */
export const pdfiumHost = new PdfiumHost()
