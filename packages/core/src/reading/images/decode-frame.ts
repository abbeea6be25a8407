import type { CheckedFile } from '../../input/check-files.js'
import type { Limits } from '../../input/limits.js'
import type { RasterImage } from '../raster-image.js'
import { readBmpHeader } from './bmp/bmp-header.js'
import { decodeBmp } from './bmp/decode-bmp.js'
import { checkPixels, listFrames, refuseDamage } from './image-frames.js'
import { loadSharp } from './load-sharp.js'
import { orientImage, type Orientation } from './orient-image.js'

/**
 * Decodes one picture of an image file to grey, upright as its Exif orientation says, transparency over white, colours
 * through their ICC profile.
 *
 * A file that ends early or holds broken data is refused whole: the lower half of a bill must not vanish unseen.
 *
 * @param frame number of the picture in the file, from 0, below `countFrames`
 * @param position place of the file in the list sent, from 1; errors name it
 * @throws ImageTooLargeError when the picture has more than `limits.maxPixels`
 * @throws DamagedImageError when it cannot be decoded to its end
 */
export async function decodeFrame(
  file: CheckedFile,
  frame: number,
  limits: Limits,
  position: number,
): Promise<RasterImage> {
  return refuseDamage(file, position, async () => {
    const found = (await listFrames(file)).at(frame)
    if (found === undefined) throw new RangeError(`The file has no picture ${frame}.`)
    checkPixels(found, limits, position)
    if (file.mediaType === 'image/bmp') return decodeBmp(file.bytes, readBmpHeader(file.bytes))
    return decodeWithSharp(file, found.page, limits)
  })
}

async function decodeWithSharp(file: CheckedFile, page: number, limits: Limits): Promise<RasterImage> {
  const sharp = await loadSharp()
  const input = sharp(file.bytes, { page, limitInputPixels: limits.maxPixels, failOn: 'error' })
  const { orientation = 1 } = await input.metadata()
  const { data, info } = await input
    .flatten({ background: '#ffffff' })
    .toColourspace('b-w')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true })
  const image = {
    width: info.width,
    height: info.height,
    pixels: new Uint8Array(data.buffer, data.byteOffset, data.length),
  }
  // Turned here and not by libvips, which would turn three bytes a pixel.
  return orientImage(image, orientation as Orientation)
}
