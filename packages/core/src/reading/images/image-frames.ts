import { ConstatError } from '../../errors/constat-error.js'
import { DamagedImageError } from '../../errors/damaged-image-error.js'
import { ImageTooLargeError } from '../../errors/image-too-large-error.js'
import type { CheckedFile } from '../../input/check-files.js'
import type { Limits } from '../../input/limits.js'
import { readBmpHeader } from './bmp/bmp-header.js'
import { loadSharp } from './load-sharp.js'
import { listTiffFrames, type TiffFrame } from './tiff-frames.js'

/**
 * Counts the pictures of an image file that are pages: those of a TIFF without its thumbnails; one for every other
 * kind (of an animation, only the first picture is read).
 *
 * @param position place of the file in the list sent, from 1; errors name it
 * @throws DamagedImageError when the head of the file cannot be read
 * @example
 * ```ts
 * const count = await countFrames(file, 1)
 * for (let frame = 0; frame < count; frame++) images.push(await decodeFrame(file, frame, limits, 1))
 * ```
 */
export async function countFrames(file: CheckedFile, position: number): Promise<number> {
  return refuseDamage(file, position, async () => (await listFrames(file)).length)
}

/** Lists the pictures of an image file with their sizes, from its headers alone. */
export async function listFrames(file: CheckedFile): Promise<readonly TiffFrame[]> {
  if (file.mediaType === 'image/tiff') return listTiffFrames(file.bytes)
  if (file.mediaType === 'image/bmp') {
    const { width, height } = readBmpHeader(file.bytes)
    return [{ page: 0, width, height }]
  }
  const sharp = await loadSharp()
  const { width, height } = await sharp(file.bytes, { limitInputPixels: false }).metadata()
  return [{ page: 0, width, height }]
}

/** @throws ImageTooLargeError for a picture of more pixels than allowed, before any of them is decoded */
export function checkPixels({ width, height }: TiffFrame, limits: Limits, position: number): void {
  const pixels = width * height
  if (pixels > limits.maxPixels) throw new ImageTooLargeError({ file: position, pixels, maxPixels: limits.maxPixels })
}

/** Runs a decoder; whatever it stumbles over is a damaged image. */
export async function refuseDamage<T>(file: CheckedFile, position: number, decode: () => Promise<T>): Promise<T> {
  try {
    return await decode()
  } catch (error) {
    if (ConstatError.isInstance(error)) throw error
    throw new DamagedImageError({ file: position, mediaType: file.mediaType }, error)
  }
}
