import type { Limits } from '../../input/limits.js'
import { callPdfium } from '../pdfium/call-pdfium.js'
import { closePdf, openPdf } from '../pdfium/open-pdf.js'
import { pdfiumHost } from '../pdfium/pdfium-host.js'
import { rasterisePage } from '../pdfium/rasterise-page.js'
import type { CompiledModule } from '../pdfium/web-assembly.js'
import type { RasterImage } from '../raster-image.js'

/** One page to be drawn. */
export interface PdfPageToDraw {
  compiled: CompiledModule
  bytes: Uint8Array
  /** Position of the file in the document, from 1, for errors. */
  file: number
  /** Index of the page in its file, from 0. */
  index: number
  dpi: number
  limits: Pick<Limits, 'maxPixels' | 'maxMemoryMegabytes'>
}

/**
 * Draws one page of a PDF file in grey, as a reader sees it, with at most `limits.maxPixels` pixels. It has no limit of
 * time: it is called inside of a thread that may be ended.
 *
 * @throws EncryptedPdfError, DamagedPdfError, NoPagesError, ReadingMemoryError
 */
export async function drawPdfPage({ compiled, bytes, file, index, dpi, limits }: PdfPageToDraw): Promise<RasterImage> {
  pdfiumHost.adopt(compiled)
  return pdfiumHost.use((library) => {
    const pdf = openPdf(library, bytes, file)
    try {
      const image = callPdfium(library, { file, page: index + 1 }, () =>
        rasterisePage(library, pdf.handle, { file, index }, { dpi, maxPixels: limits.maxPixels }),
      )
      return Promise.resolve(image)
    } finally {
      closePdf(library, pdf)
    }
  }, limits.maxMemoryMegabytes)
}
