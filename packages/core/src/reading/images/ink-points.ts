import type { RasterImage } from '../raster-image.js'

/** Places of dark strokes, as pixels of their picture. */
export interface InkPoints {
  x: Float32Array
  y: Float32Array
  count: number
}

/** Half the side of the square whose mean a stroke is compared with, in pixels: two lines of text on a copy of 1,100. */
const radius = 7
/** Grey levels by which a stroke is darker than its surroundings. */
const contrast = 22
/** Share of each border that is left out: shadows and edges of the desk. */
const border = 0.03

/** Finds the pixels that are darker than what surrounds them: letters and thin rules, not pictures nor shadows. */
export function findInk(image: RasterImage): InkPoints {
  const { width, height, pixels } = image
  const sums = integrate(image)
  const found = { x: new Float32Array(pixels.length), y: new Float32Array(pixels.length), count: 0 }
  const marginX = Math.max(radius + 1, Math.round(width * border))
  const marginY = Math.max(radius + 1, Math.round(height * border))
  const stride = width + 1
  const area = (2 * radius + 1) ** 2
  for (let y = marginY; y < height - marginY; y++) {
    const above = (y - radius) * stride
    const below = (y + radius + 1) * stride
    for (let x = marginX; x < width - marginX; x++) {
      const left = x - radius
      const right = x + radius + 1
      const sum =
        (sums[below + right] ?? 0) - (sums[below + left] ?? 0) - (sums[above + right] ?? 0) + (sums[above + left] ?? 0)
      if (sum - (pixels[y * width + x] ?? 0) * area > contrast * area) {
        found.x[found.count] = x
        found.y[found.count] = y
        found.count++
      }
    }
  }
  return found
}

/** Sums of all pixels above and to the left, one row and one column wider than the picture. */
function integrate({ width, height, pixels }: RasterImage): Float64Array {
  const stride = width + 1
  const sums = new Float64Array(stride * (height + 1))
  for (let y = 0; y < height; y++) {
    let row = 0
    for (let x = 0; x < width; x++) {
      row += pixels[y * width + x] ?? 0
      sums[(y + 1) * stride + x + 1] = (sums[y * stride + x + 1] ?? 0) + row
    }
  }
  return sums
}

/** The same places with rows and columns exchanged. */
export function transposeInk({ x, y, count }: InkPoints): InkPoints {
  return { x: y, y: x, count }
}
