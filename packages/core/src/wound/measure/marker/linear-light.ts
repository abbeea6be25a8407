import type { RasterImage } from '../../../reading/raster-image.js'

/** Light of an sRGB level, 0 to 1 (IEC 61966-2-1): blur mixes light, not levels. */
const lightOfLevel = Float64Array.from({ length: 256 }, (_, level) => {
  const share = level / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
})

/** Light at a place of the picture in pixels, between four pixels; null outside. */
export function lightAt({ width, height, pixels }: RasterImage, x: number, y: number): number | null {
  const left = Math.floor(x - 0.5)
  const top = Math.floor(y - 0.5)
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return null
  const share = x - 0.5 - left
  const here = top * width + left
  const upperLeft = lightOfLevel[pixels[here] ?? 0] ?? 0
  const upperRight = lightOfLevel[pixels[here + 1] ?? 0] ?? 0
  const lowerLeft = lightOfLevel[pixels[here + width] ?? 0] ?? 0
  const lowerRight = lightOfLevel[pixels[here + width + 1] ?? 0] ?? 0
  const upper = upperLeft + (upperRight - upperLeft) * share
  const lower = lowerLeft + (lowerRight - lowerLeft) * share
  return upper + (lower - upper) * (y - 0.5 - top)
}
