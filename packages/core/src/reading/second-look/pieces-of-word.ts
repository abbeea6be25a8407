import type { RasterImage } from '../raster-image.js'
import type { InkComponent } from './ink-component.js'
import type { PixelArea } from './marks-of-line.js'

/** Share of the pixels of a word that are ink through and through, and the share that is not brighter than its ground. */
const inkShare = 0.04
const groundShare = 0.7
/** Fainter contrast is the grain of the paper. */
const leastContrast = 50
const smallestPiece = 4

/**
 * The connected pieces of dark ink in a small area, from left to right, at the full size of the picture: blur joins a
 * comma to its digit sooner at half size.
 *
 * @param level how dark a pixel must be to be ink, from 0 (as the ground) to 1 (as the darkest ink of the area)
 */
export function piecesOfWord(image: RasterImage, area: PixelArea, level: number): InkComponent[] {
  const left = Math.max(0, Math.floor(area.left))
  const top = Math.max(0, Math.floor(area.top))
  const width = Math.min(image.width, Math.ceil(area.right)) - left
  const height = Math.min(image.height, Math.ceil(area.bottom)) - top
  if (width <= 0 || height <= 0) return []
  const cut = new Uint8Array(width * height)
  for (let y = 0; y < height; y++) {
    const start = (top + y) * image.width + left
    cut.set(image.pixels.subarray(start, start + width), y * width)
  }
  const sorted = cut.slice().sort()
  const darkest = sorted[Math.floor(inkShare * sorted.length)] ?? 0
  const ground = sorted[Math.floor(groundShare * sorted.length)] ?? 0
  if (ground - darkest < leastContrast) return []
  const threshold = ground - level * (ground - darkest)
  return flood(
    cut.map((value) => (value <= threshold ? 1 : 0)),
    width,
    height,
  )
    .map((piece) => ({
      ...piece,
      left: piece.left + left,
      right: piece.right + left,
      top: piece.top + top,
      bottom: piece.bottom + top,
    }))
    .sort((one, other) => one.left - other.left)
}

/** Pieces of ink whose pixels touch by a side. Wipes the ink. */
function flood(ink: Uint8Array, width: number, height: number): InkComponent[] {
  const pieces: InkComponent[] = []
  for (let start = 0; start < ink.length; start++) {
    if (ink[start] !== 1) continue
    const piece = { left: width, top: height, right: 0, bottom: 0, area: 0 }
    const open = [start]
    ink[start] = 0
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const x = at % width
      const y = (at - x) / width
      piece.left = Math.min(piece.left, x)
      piece.right = Math.max(piece.right, x + 1)
      piece.top = Math.min(piece.top, y)
      piece.bottom = Math.max(piece.bottom, y + 1)
      piece.area++
      for (const next of [x > 0 ? at - 1 : -1, x + 1 < width ? at + 1 : -1, at - width, at + width]) {
        if (ink[next] !== 1) continue
        ink[next] = 0
        open.push(next)
      }
    }
    if (piece.area >= smallestPiece) pieces.push(piece)
  }
  return pieces
}
