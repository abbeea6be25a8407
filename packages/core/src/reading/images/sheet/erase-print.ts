import type { RasterImage } from '../../raster-image.js'

/** Half the width of the strokes that vanish, in pixels of the copy. */
const reach = 3

/** Covers letters and rules with the paper around them (morphological closing), and smooths what remains. */
export function erasePrint(image: RasterImage): RasterImage {
  const brightest = spread(image, Math.max)
  return smooth(spread(brightest, Math.min))
}

/** Every pixel takes the largest (or smallest) level within reach, along rows and then along columns. */
function spread(image: RasterImage, choose: (a: number, b: number) => number): RasterImage {
  const { width, height } = image
  const along = spreadLines(image.pixels, { lines: height, length: width, step: 1, nextLine: width }, choose)
  const pixels = spreadLines(along, { lines: width, length: height, step: width, nextLine: 1 }, choose)
  return { width, height, pixels }
}

interface Lines {
  lines: number
  length: number
  step: number
  nextLine: number
}

function spreadLines(
  from: Uint8Array,
  { lines, length, step, nextLine }: Lines,
  choose: (a: number, b: number) => number,
): Uint8Array {
  const to = new Uint8Array(from.length)
  for (let line = 0; line < lines; line++) {
    const start = line * nextLine
    for (let index = 0; index < length; index++) {
      const first = Math.max(0, index - reach)
      const last = Math.min(length - 1, index + reach)
      let level = from[start + first * step] ?? 0
      for (let near = first + 1; near <= last; near++) level = choose(level, from[start + near * step] ?? 0)
      to[start + index * step] = level
    }
  }
  return to
}

/** Mean of three by three pixels; the outermost stay as they are. */
function smooth({ width, height, pixels }: RasterImage): RasterImage {
  const smoothed = pixels.slice()
  const at = (index: number): number => pixels[index] ?? 0
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const here = y * width + x
      const above = at(here - width - 1) + at(here - width) + at(here - width + 1)
      const below = at(here + width - 1) + at(here + width) + at(here + width + 1)
      smoothed[here] = Math.round((above + at(here - 1) + at(here) + at(here + 1) + below) / 9)
    }
  }
  return { width, height, pixels: smoothed }
}
