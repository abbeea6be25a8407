import type { RasterImage } from '../raster-image.js'
import type { InkComponent } from './ink-component.js'
import { findRuns, type InkRuns } from './ink-runs.js'
import { joinRuns, type JoinedRuns } from './join-runs.js'
import { measureGround } from './measure-ground.js'

/** Shares by which ink is darker than its ground: the first finds faint letters... */
const faintContrast = 0.22
/** ...and the second parts a letter from the bar or the frame that its blur has joined it to. */
const strongContrast = 0.42
const highestLetter = 30
/** Inverted, the ground under light letters is brighter than this: a coloured box, not paper in the shade. */
const darkGround = 105

/**
 * Finds the connected pieces of ink of one polarity: dark on light, or light on dark (`isLight`), as in a coloured
 * box. Works on the picture at half its size; places are those of the full picture.
 */
export function findInk(image: RasterImage, isLight: boolean): InkComponent[] {
  const half = halve(image, isLight)
  const ground = measureGround(half)
  if (isLight) ground.brightness.forEach((value, tile) => (ground.brightness[tile] = value < darkGround ? 0 : value))
  const faint = findRuns(half, ground, faintContrast)
  const joined = joinRuns(faint)
  const strong = findRuns(half, ground, strongContrast)
  const parts = joinRuns(strong)
  const joinedInk = inkOfLargePieces(faint, joined, half)
  const starts = firstPixels(strong, parts, half)
  // Strong ink is faint ink too: one pixel tells which piece it is part of. Boxes would not do, since inside of a frame
  // lie letters that are none of its ink.
  const parted = parts.pieces.filter((piece, index) => !isNoLetter(piece) && joinedInk[starts[index] ?? 0] === 1)
  return [...joined.pieces, ...parted].map(toFullSize)
}

/** Higher than a letter of a title, in pixels of the halved picture, or wider than one. */
function isNoLetter({ left, top, right, bottom }: InkComponent): boolean {
  return bottom - top > highestLetter || right - left > highestLetter
}

/** One byte a pixel: 1 where a piece too large for a letter has ink. */
function inkOfLargePieces(
  { runs }: InkRuns,
  { pieces, pieceOfRun }: JoinedRuns,
  { width, height }: RasterImage,
): Uint8Array {
  const ink = new Uint8Array(width * height)
  const isLarge = pieces.map(isNoLetter)
  for (const [index, piece] of pieceOfRun.entries()) {
    if (isLarge[piece] !== true) continue
    const row = (runs[index * 3 + 2] ?? 0) * width
    ink.fill(1, row + (runs[index * 3] ?? 0), row + (runs[index * 3 + 1] ?? 0))
  }
  return ink
}

/** A pixel of each piece: the start of its first run. */
function firstPixels({ runs }: InkRuns, { pieces, pieceOfRun }: JoinedRuns, { width }: RasterImage): Int32Array {
  const pixels = new Int32Array(pieces.length)
  for (let index = pieceOfRun.length - 1; index >= 0; index--)
    pixels[pieceOfRun[index] ?? 0] = (runs[index * 3 + 2] ?? 0) * width + (runs[index * 3] ?? 0)
  return pixels
}

function toFullSize({ left, top, right, bottom, area }: InkComponent): InkComponent {
  return { left: left * 2, top: top * 2, right: right * 2, bottom: bottom * 2, area: area * 4 }
}

function halve({ width, height, pixels }: RasterImage, isLight: boolean): RasterImage {
  const halfWidth = width >> 1
  const halfHeight = height >> 1
  const half = new Uint8Array(halfWidth * halfHeight)
  for (let y = 0; y < halfHeight; y++) {
    for (let x = 0, at = y * 2 * width; x < halfWidth; x++, at += 2) {
      const above = (pixels[at] ?? 0) + (pixels[at + 1] ?? 0)
      const below = (pixels[at + width] ?? 0) + (pixels[at + width + 1] ?? 0)
      const mean = (above + below) >> 2
      half[y * halfWidth + x] = isLight ? 255 - mean : mean
    }
  }
  return { width: halfWidth, height: halfHeight, pixels: half }
}
