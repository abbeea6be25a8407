import type { RasterImage } from '../raster-image.js'
import { applyProjection, type Point, type Projection } from './projection.js'

const white = 255
/**
 * Pixels of a row between two places that are projected exactly; those between lie on a straight line, less than a
 * fiftieth of a pixel off for a sheet seen at an angle.
 */
const stretch = 32

/**
 * Draws a picture anew: every pixel is fetched from the place that the projection leads to, between four pixels of the
 * picture; outside of it lies white.
 */
export function warpImage(image: RasterImage, projection: Projection, width: number, height: number): RasterImage {
  const pixels = new Uint8Array(width * height)
  const placeOf = (column: number, row: number): Point => {
    const { x, y } = applyProjection(projection, (column + 0.5) / width, (row + 0.5) / height)
    return { x: x * image.width - 0.5, y: y * image.height - 0.5 }
  }
  for (let row = 0; row < height; row++) {
    let from = placeOf(0, row)
    for (let column = 0; column < width; column += stretch) {
      const count = Math.min(stretch, width - column)
      const next = placeOf(column + count, row)
      const segment = {
        at: row * width + column,
        count,
        from,
        stepX: (next.x - from.x) / count,
        stepY: (next.y - from.y) / count,
      }
      if (isInside(image, from) && isInside(image, next)) fetchInside(image, pixels, segment)
      else fetchAnywhere(image, pixels, segment)
      from = next
    }
  }
  return { width, height, pixels }
}

/** A run of pixels of the new picture, and the line on the given picture that they are fetched from. */
interface Segment {
  at: number
  count: number
  from: Point
  stepX: number
  stepY: number
}

function isInside({ width, height }: RasterImage, { x, y }: Point): boolean {
  return x >= 0 && y >= 0 && x < width - 1 && y < height - 1
}

function fetchInside({ width, pixels }: RasterImage, to: Uint8Array, { at, count, from, stepX, stepY }: Segment): void {
  let { x, y } = from
  const end = at + count
  for (let index = at; index < end; index++, x += stepX, y += stepY) {
    const left = x | 0
    const top = y | 0
    const share = x - left
    const here = top * width + left
    const upperLeft = pixels[here] ?? 0
    const lowerLeft = pixels[here + width] ?? 0
    const upper = upperLeft + ((pixels[here + 1] ?? 0) - upperLeft) * share
    const lower = lowerLeft + ((pixels[here + width + 1] ?? 0) - lowerLeft) * share
    to[index] = upper + (lower - upper) * (y - top) + 0.5
  }
}

function fetchAnywhere(image: RasterImage, to: Uint8Array, { at, count, from, stepX, stepY }: Segment): void {
  const { width, height, pixels } = image
  for (let index = 0; index < count; index++) {
    const x = from.x + index * stepX
    const y = from.y + index * stepY
    if (!(x > -1 && y > -1 && x < width && y < height)) {
      to[at + index] = white
      continue
    }
    const inX = Math.min(Math.max(x, 0), width - 1)
    const inY = Math.min(Math.max(y, 0), height - 1)
    const left = Math.min(Math.floor(inX), Math.max(width - 2, 0))
    const top = Math.min(Math.floor(inY), Math.max(height - 2, 0))
    const right = Math.min(left + 1, width - 1)
    const bottom = Math.min(top + 1, height - 1)
    const level = (column: number, row: number): number => pixels[row * width + column] ?? 0
    const upper = level(left, top) + (level(right, top) - level(left, top)) * (inX - left)
    const lower = level(left, bottom) + (level(right, bottom) - level(left, bottom)) * (inX - left)
    to[at + index] = upper + (lower - upper) * (inY - top) + 0.5
  }
}
