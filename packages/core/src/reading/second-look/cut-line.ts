import type { RasterImage } from '../raster-image.js'
import type { UnreadLine } from './unread-lines.js'

/** A line cut out of a picture. */
export interface CutLine {
  /** The letters alone, level, dark on white. */
  picture: RasterImage
  /** Where it was on the picture. Pixels. */
  source: { left: number; top: number; width: number; height: number }
  /** Clockwise quarter turns of the text on the picture. */
  quarterTurns: 0 | 1 | 3
}

/** White around the letters, as a share of their height. */
const margin = 0.3
/** Pixels around a piece of ink that belong to it: blur. */
const halo = 3
/** Share of the pixels around the letters that are ink through and through... */
const inkShare = 0.03
/** ...and the share that is not brighter than the ground. */
const groundShare = 0.6

/** Cuts a line out of a picture: no box around its letters any more, no bar of a chart below. */
export function cutLine(image: RasterImage, line: UnreadLine, quarterTurns: CutLine['quarterTurns']): CutLine {
  const size = line.isVertical ? line.right - line.left : line.bottom - line.top
  const border = Math.round(margin * size)
  const left = Math.max(0, line.left - border)
  const top = Math.max(0, line.top - border)
  const source = {
    left,
    top,
    width: Math.min(image.width, line.right + border) - left,
    height: Math.min(image.height, line.bottom + border) - top,
  }
  return { picture: turnLevel(lettersAlone(image, line, source), quarterTurns), source, quarterTurns }
}

/** Keeps the letters, at full contrast. */
function lettersAlone(image: RasterImage, line: UnreadLine, source: CutLine['source']): RasterImage {
  const pixels = new Uint8ClampedArray(source.width * source.height).fill(255)
  const [darkest, ground] = levels(image, line, source)
  const stretch = 255 / Math.max(1, ground - darkest)
  for (const part of line.parts) {
    const right = Math.min(part.right + halo, source.left + source.width)
    const bottom = Math.min(part.bottom + halo, source.top + source.height)
    const left = Math.max(part.left - halo, source.left)
    for (let y = Math.max(part.top - halo, source.top); y < bottom; y++) {
      const row = (y - source.top) * source.width - source.left
      for (let x = left; x < right; x++) {
        const value = image.pixels[y * image.width + x] ?? 0
        pixels[row + x] = ((line.isLight ? 255 - value : value) - darkest) * stretch
      }
    }
  }
  return { width: source.width, height: source.height, pixels: new Uint8Array(pixels.buffer) }
}

/** Brightness of the ink and of the ground around the letters, light ink turned to dark. */
function levels(image: RasterImage, line: UnreadLine, source: CutLine['source']): readonly [number, number] {
  const counts = new Uint32Array(256)
  let total = 0
  for (let y = source.top; y < source.top + source.height; y += 2) {
    for (let x = source.left; x < source.left + source.width; x += 2) {
      const value = image.pixels[y * image.width + x] ?? 0
      const level = line.isLight ? 255 - value : value
      counts[level] = (counts[level] ?? 0) + 1
      total++
    }
  }
  const quantile = (share: number): number => {
    let left = share * total
    return counts.findIndex((count) => (left -= count) < 0)
  }
  return [quantile(inkShare), quantile(groundShare)]
}

/** Turns a cut level whose text has `turns` clockwise quarter turns. */
function turnLevel(image: RasterImage, turns: CutLine['quarterTurns']): RasterImage {
  if (turns === 0) return image
  const { width, height, pixels } = image
  const turned = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // One clockwise turn of the text is undone by an anticlockwise turn of the picture.
      const at = turns === 1 ? (width - 1 - x) * height + y : x * height + (height - 1 - y)
      turned[at] = pixels[y * width + x] ?? 0
    }
  }
  return { width: height, height: width, pixels: turned }
}
