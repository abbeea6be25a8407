import type { Limits } from '../../input/limits.js'
import { callPdfium } from '../pdfium/call-pdfium.js'
import { closePdf, openPdf } from '../pdfium/open-pdf.js'
import { pdfiumHost } from '../pdfium/pdfium-host.js'
import { rasterisePage } from '../pdfium/rasterise-page.js'
import type { CompiledModule } from '../pdfium/web-assembly.js'
import type { RasterImage } from '../raster-image.js'
import type { TaskContext } from './task-messages.js'

/** One page to be drawn. */
export interface PdfPageInput {
  compiled: CompiledModule
  bytes: Uint8Array
  /** Position of the file in the document, from 1, for errors. */
  file: number
  /** Index of the page in its file, from 0. */
  index: number
  dpi: number
  limits: Limits
}

/** The task of a thread: draws one page of a PDF file in grey. */
export async function rasterisePdfPage(
  { compiled, bytes, file, index, dpi, limits }: PdfPageInput,
  { transfer }: TaskContext,
): Promise<RasterImage> {
  pdfiumHost.adopt(compiled)
  return pdfiumHost.use((library) => {
    const pdf = openPdf(library, bytes, file)
    try {
      const image = callPdfium(library, { file, page: index + 1 }, () =>
        rasterisePage(library, pdf.handle, { file, index }, { dpi, maxPixels: limits.maxPixels }),
      )
      transfer(image.pixels.buffer)
      return Promise.resolve(image)
    } finally {
      closePdf(library, pdf)
    }
  }, limits.maxMemoryMegabytes)
}
