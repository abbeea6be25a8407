import type { Limits } from '../../input/limits.js'
import { identityProjection, type Projection } from '../images/projection.js'
import { warpImage } from '../images/warp-image.js'
import { straighten } from '../images/straighten.js'
import type { CompiledModule } from '../pdfium/web-assembly.js'
import type { RasterImage } from '../raster-image.js'
import type { TaskContext } from '../threads/task-messages.js'
import { drawPicture } from './draw-picture.js'
import { pageSize } from './page-size.js'
import type { PictureSource } from './picture-source.js'

/** What the thread needs to make a picture ready for OCR. */
export interface PreparePictureInput {
  source: PictureSource
  limits: Limits
  /** PDFium, for the page of a PDF. */
  compiled: CompiledModule | null
}

/** A picture ready for OCR. */
export interface PreparedPicture {
  image: RasterImage
  /** The same at a smaller size, for a second reading. */
  copy: RasterImage
  /** From places on `image` to places on the page as it was sent; null when it was not moved. */
  projection: Projection | null
  /** It lay on its side, and may now stand on its head. */
  isTurned: boolean
  widthPt: number
  heightPt: number
}

/** Small letters stay legible at this share of the size, and the mistakes of a reading differ. */
const copySize = 0.8

/** Drawn at the size that OCR reads best, an A4 page is 2480 pixels wide. */
const dotsPerInch = 300

/** The task of a thread: decodes or draws a page, and straightens it. */
export async function preparePicture(
  { source, limits, compiled }: PreparePictureInput,
  context: TaskContext,
): Promise<PreparedPicture> {
  const drawn = await drawPicture(source, { limits, compiled, dpi: dotsPerInch })
  const { image, projection, steps, aspect } = straighten(drawn)
  const copy = warpImage(
    image,
    identityProjection,
    Math.max(1, Math.round(image.width * copySize)),
    Math.max(1, Math.round(image.height * copySize)),
  )
  context.transfer(image.pixels.buffer)
  context.transfer(copy.pixels.buffer)
  const isMoved = steps.some((step) => step === 'perspective' || step === 'quarter-turn' || step === 'deskew')
  return {
    image,
    copy,
    projection: isMoved ? projection : null,
    isTurned: steps.includes('quarter-turn'),
    ...pageSize(aspect, source),
  }
}
