import { ConstatError } from '../../../errors/constat-error.js'
import { DamagedImageError } from '../../../errors/damaged-image-error.js'
import { ImageTooLargeError } from '../../../errors/image-too-large-error.js'
import { loadSharp } from '../../../reading/images/load-sharp.js'
import type { RasterImage } from '../../../reading/raster-image.js'

/**
 * The whole picture in grey levels, upright, at its full size: a marker loses its borders when it is scaled down.
 *
 * @param position place in the list, from 1; errors name it
 * @throws ImageTooLargeError before decoding, DamagedImageError
 */
export async function decodeGrey(
  bytes: Uint8Array,
  { maxPixels, mediaType, position }: { maxPixels: number; mediaType: string; position: number },
): Promise<RasterImage> {
  try {
    const sharp = await loadSharp()
    const head = await sharp(bytes, { limitInputPixels: false }).metadata()
    // The decoder has a mind of its own about what a file is, and knows more kinds than are taken.
    if (`image/${head.format}` !== mediaType) throw new DamagedImageError({ file: position, mediaType })
    const pixels = head.width * head.height
    if (pixels > maxPixels) throw new ImageTooLargeError({ file: position, pixels, maxPixels })
    const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
      .autoOrient()
      .flatten({ background: '#ffffff' })
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return { width: info.width, height: info.height, pixels: new Uint8Array(data.buffer, data.byteOffset, data.length) }
  } catch (error) {
    if (ConstatError.isInstance(error)) throw error
    throw new DamagedImageError({ file: position, mediaType }, error)
  }
}
