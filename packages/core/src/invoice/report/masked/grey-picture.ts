import { loadSharp } from '../../../reading/images/load-sharp.js'
import type { RasterImage } from '../../../reading/raster-image.js'

const quality = 68

/** The pixels of a JPEG in grey. */
export async function decodeGrey(jpeg: Uint8Array): Promise<RasterImage> {
  const sharp = await loadSharp()
  const { data, info } = await sharp(jpeg).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixels: new Uint8Array(data) }
}

/** A grey picture as a JPEG without metadata. */
export async function encodeGrey({ width, height, pixels }: RasterImage): Promise<Uint8Array> {
  const sharp = await loadSharp()
  const encoded = await sharp(pixels, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .jpeg({ quality })
    .toBuffer()
  return new Uint8Array(encoded)
}
