import type { RasterImage } from '../raster-image.js'
import type { Projection } from './projection.js'

const white = 255

/**
 * Draws a picture anew: every pixel is fetched from the place that the projection leads to, between four pixels of the
 * picture; outside of it lies white.
 */
export function warpImage(image: RasterImage, projection: Projection, width: number, height: number): RasterImage {
  const { width: fromWidth, height: fromHeight, pixels: from } = image
  const [a, b, c, d, e, f, g, h, i] = projection
  const pixels = new Uint8Array(width * height)
  const lastX = fromWidth - 1
  const lastY = fromHeight - 1
  for (let row = 0, to = 0; row < height; row++) {
    const y = (row + 0.5) / height
    for (let column = 0; column < width; column++, to++) {
      const x = (column + 0.5) / width
      const w = 1 / (g * x + h * y + i)
      const sourceX = (a * x + b * y + c) * w * fromWidth - 0.5
      const sourceY = (d * x + e * y + f) * w * fromHeight - 0.5
      if (!(sourceX > -1 && sourceY > -1 && sourceX < fromWidth && sourceY < fromHeight)) {
        pixels[to] = white
        continue
      }
      const inX = sourceX < 0 ? 0 : sourceX > lastX ? lastX : sourceX
      const inY = sourceY < 0 ? 0 : sourceY > lastY ? lastY : sourceY
      const left = inX | 0
      const top = inY | 0
      const shareX = inX - left
      const shareY = inY - top
      const at = top * fromWidth + left
      const right = left < lastX ? 1 : 0
      const below = at + (top < lastY ? fromWidth : 0)
      const leftTop = from[at] ?? 0
      const leftBelow = from[below] ?? 0
      const upper = leftTop + ((from[at + right] ?? 0) - leftTop) * shareX
      const lower = leftBelow + ((from[below + right] ?? 0) - leftBelow) * shareX
      pixels[to] = upper + (lower - upper) * shareY + 0.5
    }
  }
  return { width, height, pixels }
}
