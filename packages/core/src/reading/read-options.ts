import type { Limits } from '../input/limits.js'

/** What the caller may set for the reading of a document. */
export interface ReadOptions {
  /** Only the limits to change; the others keep their defaults. */
  limits?: Partial<Limits>
  /**
   * Stops the reading at once. `AbortSignal.timeout(...)` bounds the time of the whole document; each page has its own
   * limit besides (`limits.maxPageMilliseconds`).
   */
  signal?: AbortSignal
  /** Called after each page with its number and the number of pages in all. */
  onPage?: (page: number, pages: number) => void
}
