import type { Limits } from '../../input/limits.js'
import { loadSharp } from '../images/load-sharp.js'
import type { CompiledModule } from '../pdfium/web-assembly.js'
import type { TaskContext } from '../threads/task-messages.js'
import { drawPicture } from './draw-picture.js'
import type { PictureSource } from './picture-source.js'

/** What the thread needs to draw a page for a reader. */
export interface DrawPageImageInput {
  source: PictureSource
  limits: Limits
  compiled: CompiledModule | null
  /** Pixels of the longer side, at most. */
  longestSide: number
}

/** A page as it was sent, upright by its Exif orientation, as a JPEG in grey. */
export interface PageImage {
  jpeg: Uint8Array
  width: number
  height: number
}

const quality = 72
const pointsPerInch = 72

/** The task of a thread: a page as a person sees it, small enough to be sent and printed. */
export async function drawPageImage(
  { source, limits, compiled, longestSide }: DrawPageImageInput,
  context: TaskContext,
): Promise<PageImage> {
  const longestPt = source.kind === 'pdf-page' ? Math.max(source.widthPt, source.heightPt) : pointsPerInch
  const dpi = (longestSide * pointsPerInch) / longestPt
  const { width, height, pixels } = await drawPicture(source, { limits, compiled, dpi })
  const sharp = await loadSharp()
  const { data, info } = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true })
    .toColourspace('b-w')
    .jpeg({ quality })
    .toBuffer({ resolveWithObject: true })
  const jpeg = new Uint8Array(data)
  context.transfer(jpeg.buffer)
  return { jpeg, width: info.width, height: info.height }
}
