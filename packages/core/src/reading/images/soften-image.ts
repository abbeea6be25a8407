import type { RasterImage } from '../raster-image.js'

/** Blurs a picture by 0.7 pixels (weights 1 2 1 along both axes): the grain of a camera, not the letters. */
export function softenImage({ width, height, pixels }: RasterImage): RasterImage {
  const softened = new Uint8Array(pixels.length)
  const sums = new Uint16Array(width)
  for (let y = 0; y < height; y++) {
    const here = y * width
    const above = y > 0 ? here - width : here
    const below = y < height - 1 ? here + width : here
    for (let x = 0; x < width; x++) {
      sums[x] = (pixels[above + x] ?? 0) + 2 * (pixels[here + x] ?? 0) + (pixels[below + x] ?? 0)
    }
    const last = width - 1
    for (let x = 0; x < width; x++) {
      const sum = (sums[x > 0 ? x - 1 : 0] ?? 0) + 2 * (sums[x] ?? 0) + (sums[x < last ? x + 1 : last] ?? 0)
      softened[here + x] = (sum + 8) >> 4
    }
  }
  return { width, height, pixels: softened }
}
