import { compilePdfium, startPdfium } from './load-pdfium.js'
import type { PdfiumLibrary } from './pdfium-library.js'
import type { CompiledModule } from './web-assembly.js'

/** Memory of PDFium never shrinks: past this, the next document gets a fresh copy and the swollen one is collected. */
const keepBelowBytes = 128 * 1024 * 1024

const defaultMegabytes = 512

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

  /** The code of PDFium, which other threads can share: they then start it in a few milliseconds. */
  async compiled(): Promise<CompiledModule> {
    this.#compiled ??= compilePdfium()
    try {
      return await this.#compiled
    } catch (error) {
      // A failure to load (too many open files, no memory) must not be remembered for the life of the process.
      this.#compiled = null
      throw error
    }
  }

  /** Takes code that another thread has compiled. */
  adopt(compiled: CompiledModule): void {
    this.#compiled ??= Promise.resolve(compiled)
  }

  /**
   * Runs `work` when its turn comes.
   *
   * @param maxMemoryMegabytes ceiling for the memory of PDFium during this work
   */
  async use<Result>(
    work: (library: PdfiumLibrary) => Promise<Result>,
    maxMemoryMegabytes = defaultMegabytes,
  ): Promise<Result> {
    const result = this.#turn.then(() => this.#lend(work, maxMemoryMegabytes))
    this.#turn = result.catch(() => undefined)
    return result
  }

  async #lend<Result>(work: (library: PdfiumLibrary) => Promise<Result>, maxMemoryMegabytes: number): Promise<Result> {
    const library = (this.#library ??= await startPdfium(this.compiled()))
    library.memoryGuard.maxBytes = maxMemoryMegabytes * 1024 * 1024
    library.memoryGuard.hasRefused = false
    try {
      return await work(library)
    } finally {
      const isSwollen = library.exports.memory.buffer.byteLength > this.#keepBelowBytes
      if (library.isBroken || isSwollen) this.#library = null
    }
  }
}

/** PDFium takes tens of milliseconds and megabytes to start: one copy serves the whole thread. */
export const pdfiumHost = new PdfiumHost()
