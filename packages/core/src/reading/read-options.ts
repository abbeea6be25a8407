import type { Limits } from '../input/limits.js'

/** What the caller may set for the reading of a document. */
export interface ReadOptions {
  /** Only the limits to change; the others keep their defaults. */
  limits?: Partial<Limits>
  /**
   * Stops the reading between two pages. Pass `AbortSignal.timeout(...)` to bound the time for documents of strangers;
   * one page takes milliseconds, and some seconds when it was made to be slow.
   */
  signal?: AbortSignal
  /** Called after each page with its number and the number of pages in all. */
  onPage?: (page: number, pages: number) => void
}
