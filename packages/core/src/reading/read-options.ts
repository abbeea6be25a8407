import type { Limits } from '../input/limits.js'
import type { OcrEngine } from './ocr-engine.js'

/**
 * What is done to a page while it is read: its text layer, then, for pictures, the preparation of the image and the
 * recognition of its characters. Pages go through them in parallel, so that the steps overlap.
 */
export type ReadingStep = 'text' | 'image' | 'ocr'

/** What the caller may set for the reading of a document. */
export interface ReadOptions {
  /** Only the limits to change; the others keep their defaults. */
  limits?: Partial<Limits>
  /**
   * Engine that reads the pages that are pictures; `false` leaves them unread, with a warning.
   * @default Tesseract, shared by all calls of the process
   */
  ocr?: OcrEngine | false
  /** Languages of the document for OCR, the main one first, ISO 639-2: `fra`, `deu`, `eng`. @default ['fra'] */
  languages?: readonly string[]
  /**
   * Stops the reading at once. `AbortSignal.timeout(...)` bounds the time of the whole document; each page has its own
   * limit besides (`limits.maxPageMilliseconds`).
   */
  signal?: AbortSignal
  /** Called after each page with the number of pages that have gone through a step, and of those that will. */
  onPage?: (page: number, pages: number, step: ReadingStep) => void
}
