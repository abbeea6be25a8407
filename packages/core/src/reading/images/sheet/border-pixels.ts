import type { RasterImage } from '../../raster-image.js'
import { erasePrint } from './erase-print.js'

/** The way in which a picture grows brighter at a pixel. */
export type Brightening = 'right' | 'left' | 'down' | 'up'

/** Pixels of steep change, told apart by the way in which the picture grows brighter there. */
export interface BorderPixels {
  width: number
  height: number
  /** For each way, the numbers (y · width + x) of its pixels. */
  pixels: Readonly<Record<Brightening, readonly number[]>>
  /** Change to the right per pixel, and change downwards, for every pixel of the picture. */
  slopeX: Int16Array
  slopeY: Int16Array
}

/** A Sobel sum is four times the change of level over two pixels. */
const sobelScale = 4
/** A border runs at most this far off the upright (tangent of 35°). */
const mostTilt = 0.7

/**
 * Finds where a picture changes steeply when its print is left out: borders of sheets and coloured fields.
 *
 * @param change grey levels over two pixels from which on a change is steep
 */
export function findBorderPixels(image: RasterImage, change: number): BorderPixels {
  const { width, height, pixels } = erasePrint(image)
  const slopeX = new Int16Array(width * height)
  const slopeY = new Int16Array(width * height)
  const found: Record<Brightening, number[]> = { right: [], left: [], down: [], up: [] }
  const steep = change * sobelScale
  const at = (index: number): number => pixels[index] ?? 0
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const here = y * width + x
      const above = here - width
      const below = here + width
      const across = at(above + 1) + 2 * at(here + 1) + at(below + 1) - at(above - 1) - 2 * at(here - 1) - at(below - 1)
      const along = at(below - 1) + 2 * at(below) + at(below + 1) - at(above - 1) - 2 * at(above) - at(above + 1)
      slopeX[here] = across
      slopeY[here] = along
      const sizeX = Math.abs(across)
      const sizeY = Math.abs(along)
      if (sizeX >= steep && sizeY <= mostTilt * sizeX) found[across > 0 ? 'right' : 'left'].push(here)
      else if (sizeY >= steep && sizeX <= mostTilt * sizeY) found[along > 0 ? 'down' : 'up'].push(here)
    }
  }
  return { width, height, pixels: found, slopeX, slopeY }
}
