import type { Sharp, SharpConstructor } from 'sharp'
import { ConstatError } from '../../errors/constat-error.js'
import { DamagedImageError } from '../../errors/damaged-image-error.js'
import { ImageTooLargeError } from '../../errors/image-too-large-error.js'
import { PhotoTooSmallError } from '../../errors/photo-too-small-error.js'
import { loadSharp } from '../../reading/images/load-sharp.js'
import type { PreparedPhoto, RegionOfInterest } from './wound-photo.js'

/** Below the edge at which any vendor scales pictures down by itself, and seven times cheaper than 12 million pixels. */
const longEdge = 1536
/** Below it vendors say that their models see badly. */
const minPixels = 200

export interface EncodedPhoto {
  photo: PreparedPhoto
  /** Of the picture as it came, upright. */
  width: number
  height: number
}

/**
 * Draws a picture upright, in sRGB, on white, cropped and scaled down, and writes a JPEG of its pixels alone. Colours are
 * evidence: nothing is sharpened, balanced nor stretched.
 *
 * @throws ImageTooLargeError before decoding, DamagedImageError, PhotoTooSmallError
 */
export async function encodePhoto(
  bytes: Uint8Array,
  { region, maxPixels, position, mediaType }: EncodingSetting,
): Promise<EncodedPhoto> {
  try {
    const sharp = await loadSharp()
    const head = await sharp(bytes, { limitInputPixels: false }).metadata()
    // The decoder has a mind of its own about what a file is, and knows more kinds than are taken.
    if (`image/${head.format}` !== mediaType) throw new DamagedImageError({ file: position, mediaType })
    const pixels = head.width * head.height
    if (pixels > maxPixels) throw new ImageTooLargeError({ file: position, pixels, maxPixels })
    const { width, height } = head.autoOrient
    const box = boxOf(region, width, height)
    if (Math.min(box.width, box.height) < minPixels) {
      throw new PhotoTooSmallError({ photo: position, width: box.width, height: box.height, minPixels })
    }
    const isLarge = Math.max(box.width, box.height) > longEdge
    const isShrunkFirst = isLarge && head.hasProfile && head.space === 'srgb' && head.depth === 'uchar'
    const limits = { limitInputPixels: maxPixels, failOn: 'error', ignoreIcc: isShrunkFirst } as const
    const upright = sharp(bytes, limits).autoOrient()
    const cropped = region === undefined ? upright : upright.extract(box)
    const drawn = cropped.resize({ width: longEdge, height: longEdge, fit: 'inside', withoutEnlargement: true })
    // Sharp writes no metadata unless told to; colours go through the profile before it is dropped.
    const { data, info } = await (isShrunkFirst ? await shrunk(drawn, sharp) : drawn)
      .flatten({ background: '#ffffff' })
      .toColourspace('srgb')
      .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
      .toBuffer({ resolveWithObject: true })
    const sent = new Uint8Array(data.buffer, data.byteOffset, data.length)
    return {
      photo: { type: 'image', bytes: sent, mediaType: 'image/jpeg', width: info.width, height: info.height },
      width,
      height,
    }
  } catch (error) {
    if (ConstatError.isInstance(error)) throw error
    throw new DamagedImageError({ file: position, mediaType }, error)
  }
}

export interface EncodingSetting {
  region: RegionOfInterest | undefined
  maxPixels: number
  /** Place in the list, from 1; errors name it. */
  position: number
  mediaType: string
}

/**
 * The picture in memory, its profile beside it. Sharp takes colours through the profile before it scales down, over and
 * over for overlapping strips: half of the time that a photograph of a phone takes.
 */
async function shrunk(drawn: Sharp, sharp: SharpConstructor): Promise<Sharp> {
  return sharp(await drawn.keepIccProfile().tiff({ compression: 'none' }).toBuffer())
}

function boxOf(region: RegionOfInterest | undefined, width: number, height: number) {
  if (region === undefined) return { left: 0, top: 0, width, height }
  const left = Math.floor(region.x * width)
  const top = Math.floor(region.y * height)
  return {
    left,
    top,
    width: Math.max(1, Math.min(width - left, Math.round(region.width * width))),
    height: Math.max(1, Math.min(height - top, Math.round(region.height * height))),
  }
}
