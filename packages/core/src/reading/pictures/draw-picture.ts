import type { Limits } from '../../input/limits.js'
import { decodeFrame } from '../images/decode-frame.js'
import type { CompiledModule } from '../pdfium/web-assembly.js'
import type { RasterImage } from '../raster-image.js'
import { drawPdfPage } from './draw-pdf-page.js'
import type { PictureSource } from './picture-source.js'

/** How a picture is made. */
export interface DrawingOptions {
  limits: Limits
  /** PDFium, for the page of a PDF. */
  compiled: CompiledModule | null
  /** Of the page of a PDF; the frame of an image file keeps its own size. */
  dpi: number
}

/** The picture of a page as it was sent, in grey: the frame of an image file, or a page of a PDF drawn. */
export async function drawPicture(
  source: PictureSource,
  { limits, compiled, dpi }: DrawingOptions,
): Promise<RasterImage> {
  const { file } = source
  if (source.kind === 'image') return decodeFrame(file, source.frame, limits, file.position)
  if (compiled === null) throw new TypeError('a page of a PDF is drawn with PDFium')
  return drawPdfPage({ compiled, bytes: file.bytes, file: file.position, index: source.page, dpi, limits })
}
