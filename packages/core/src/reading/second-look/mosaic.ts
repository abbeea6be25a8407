import type { RasterImage } from '../raster-image.js'
import { cutLine, type CutLine } from './cut-line.js'
import { scaleToLine } from './scale-to-line.js'
import type { UnreadLine } from './unread-lines.js'

/** A line on the mosaic, and where it was on the picture. Pixels. */
export interface Piece extends Pick<CutLine, 'source' | 'quarterTurns'> {
  /** Place on the mosaic. */
  left: number
  top: number
  width: number
  height: number
}

/** Lines cut out of a picture, cleaned, brought to one size and set below each other: one picture to read again. */
export interface Mosaic {
  image: RasterImage
  pieces: readonly Piece[]
}

/** Height to which a line is brought, with its margins; letters of 30 to 40 pixels are read best (tesseract FAQ). */
const lineHeight = 52
const width = 2400
const gap = 90
const rowGap = 34
const widestPiece = width - 2 * gap
/** As large as the largest page that is read; Tesseract takes time and memory in proportion. */
const mostRows = 74

/**
 * Sets lines on one mosaic in the order given, vertical ones twice, once for each way of turning them. Lines that find
 * no room are left out.
 */
export function composeMosaic(image: RasterImage, lines: readonly UnreadLine[]): Mosaic {
  const placed: { piece: Piece; picture: RasterImage }[] = []
  let [x, row] = [gap, 0]
  for (const line of lines) {
    for (const quarterTurns of line.isVertical ? ([1, 3] as const) : ([0] as const)) {
      const { picture, source } = cutLine(image, line, quarterTurns)
      const scaled = scaleToLine(picture, lineHeight, widestPiece)
      if (x > gap && x + scaled.width + gap > width) [x, row] = [gap, row + 1]
      if (row === mostRows) return draw(placed)
      const place = { left: x, top: topOf(row), width: scaled.width, height: scaled.height }
      placed.push({ piece: { ...place, source, quarterTurns }, picture: scaled })
      x += scaled.width + gap
    }
  }
  return draw(placed)
}

function topOf(row: number): number {
  return rowGap + row * (lineHeight + rowGap)
}

function draw(placed: readonly { piece: Piece; picture: RasterImage }[]): Mosaic {
  const last = placed.at(-1)
  const height = last === undefined ? 1 : last.piece.top + lineHeight + rowGap
  const pixels = new Uint8Array(width * height).fill(255)
  for (const { piece, picture } of placed) {
    for (let y = 0; y < picture.height; y++) {
      const row = picture.pixels.subarray(y * picture.width, (y + 1) * picture.width)
      pixels.set(row, (piece.top + y) * width + piece.left)
    }
  }
  return { image: { width, height, pixels }, pieces: placed.map(({ piece }) => piece) }
}
