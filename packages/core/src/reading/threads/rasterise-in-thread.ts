import type { Limits } from '../../input/limits.js'
import { pdfiumHost } from '../pdfium/pdfium-host.js'
import type { RasterImage } from '../raster-image.js'
import type { PdfPageInput } from './rasterise-pdf-page.js'
import { readingThreads, type ReadingThreads } from './reading-threads.js'
import type { TaskInput } from './run-in-pool.js'

/** Which page of which file, and how finely. */
export interface PageToRasterise {
  bytes: Uint8Array
  /** Position of the file in the document, from 1, for errors. */
  file: number
  /** Index of the page in its file, from 0. */
  index: number
  dpi: number
}

/**
 * Draws one page of a PDF file in grey, in a thread: as a reader sees it, with at most `limits.maxPixels` pixels.
 *
 * @throws EncryptedPdfError, DamagedPdfError, NoPagesError, ReadingTimeoutError, ReadingMemoryError, ReadingFailedError,
 * AbortedError
 */
export async function rasteriseInThread(
  { bytes, ...page }: PageToRasterise,
  limits: Limits,
  signal?: AbortSignal,
  threads: ReadingThreads = readingThreads,
): Promise<RasterImage> {
  const input = async (): Promise<TaskInput<PdfPageInput>> => {
    const copy = new Uint8Array(bytes)
    const value = { ...page, bytes: copy, limits, compiled: await pdfiumHost.compiled() }
    return { value, transfer: [copy.buffer] }
  }
  return threads.run('rasterisePdfPage', input, { stage: 'image', limits, signal })
}
