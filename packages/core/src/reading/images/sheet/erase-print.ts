import type { RasterImage } from '../../raster-image.js'
import { coverDark, meanWithin } from '../sliding.js'

/** Half the width of the strokes that vanish, in pixels of the copy. */
const reach = 3

/** Covers letters and rules with the paper around them, and smooths what remains. */
export function erasePrint({ width, height, pixels }: RasterImage): RasterImage {
  const ground = coverDark({ width, height, levels: new Float32Array(pixels) }, reach)
  const { levels } = meanWithin(ground, 1)
  return { width, height, pixels: new Uint8Array(levels.map(Math.round)) }
}
