import type { RasterImage } from '../raster-image.js'

/** The picture as a PNG in a data URL. */
export async function toDataUrl({ width, height, pixels }: RasterImage): Promise<string> {
  const { default: sharp } = await import('sharp')
  const raw = { width, height, channels: 1 } as const
  const png = await sharp(pixels, { raw, limitInputPixels: false }).png({ compressionLevel: 3 }).toBuffer()
  return `data:image/png;base64,${png.toString('base64')}`
}
