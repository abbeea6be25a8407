import type { Sharp } from 'sharp'
import sharp from 'sharp'
import type { RasterImage } from '../../src/reading/raster-image.js'

export const fromGrey = ({ width, height, pixels }: RasterImage): Sharp =>
  sharp(pixels, { raw: { width, height, channels: 1 } })

export async function toGrey(picture: Sharp): Promise<RasterImage> {
  const { data, info } = await picture.greyscale().toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  return { width: info.width, height: info.height, pixels: data }
}
