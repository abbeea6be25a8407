import type { Box, Word } from '../document.js'
import type { RasterImage } from '../raster-image.js'
import type { UnreadLine } from './unread-lines.js'

/** A line on the mosaic, and where it was on the picture. Pixels. */
export interface Piece {
  /** Place on the mosaic. */
  left: number
  top: number
  width: number
  height: number
  /** Place on the picture. */
  source: { left: number; top: number; width: number; height: number }
  /** Clockwise quarter turns of the text on the picture. */
  quarterTurns: 0 | 1 | 3
}

/** Lines cut out of a picture, cleaned, brought to one size and set below each other: one picture to read again. */
export interface Mosaic {
  image: RasterImage
  pieces: readonly Piece[]
}

/** Height to which a line is brought, with its margins; letters of 30 to 40 pixels are read best (tesseract FAQ). */
const lineHeight = 52
const margin = 0.3
const width = 2400
const gap = 90
const rowGap = 34
const widestPiece = width - 2 * gap

/** Sets the lines on one mosaic; vertical ones twice, once for each way of turning them. */
export function composeMosaic(image: RasterImage, lines: readonly UnreadLine[]): Mosaic {
  const cuts = lines.flatMap((line) =>
    line.isVertical ? [cut(image, line, 1), cut(image, line, 3)] : [cut(image, line, 0)],
  )
  const pieces: Piece[] = []
  let [x, y] = [gap, rowGap]
  for (const { picture, source, quarterTurns } of cuts) {
    if (x + picture.width + gap > width && x > gap) [x, y] = [gap, y + lineHeight + rowGap]
    pieces.push({ left: x, top: y, width: picture.width, height: picture.height, source, quarterTurns })
    x += picture.width + gap
  }
  const height = pieces.length === 0 ? 1 : y + lineHeight + rowGap
  const pixels = new Uint8Array(width * height).fill(255)
  for (const [index, { picture }] of cuts.entries()) {
    const { left, top } = pieces[index]!
    for (let row = 0; row < picture.height; row++) {
      pixels.set(picture.pixels.subarray(row * picture.width, (row + 1) * picture.width), (top + row) * width + left)
    }
  }
  return { image: { width, height, pixels }, pieces }
}

interface Cut {
  picture: RasterImage
  source: Piece['source']
  quarterTurns: Piece['quarterTurns']
}

function cut(image: RasterImage, line: UnreadLine, quarterTurns: Piece['quarterTurns']): Cut {
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
  const clean = cleanCut(image, line, source)
  return { picture: scaleToLine(turn(clean, quarterTurns)), source, quarterTurns }
}

/** Keeps the letters alone, dark on white at full contrast: no box around them, no bar of a chart below. */
function cleanCut(image: RasterImage, line: UnreadLine, source: Piece['source']): RasterImage {
  const pixels = new Uint8Array(source.width * source.height).fill(255)
  const [darkest, ground] = levels(image, line, source)
  const spread = Math.max(1, ground - darkest)
  for (const part of line.parts) {
    const [x0, x1] = [Math.max(part.left - 3, source.left), Math.min(part.right + 3, source.left + source.width)]
    const [y0, y1] = [Math.max(part.top - 3, source.top), Math.min(part.bottom + 3, source.top + source.height)]
    for (let y = y0; y < y1; y++) {
      for (let x = x0; x < x1; x++) {
        const value = image.pixels[y * image.width + x]!
        const dark = line.isLight ? 255 - value : value
        const at = (y - source.top) * source.width + x - source.left
        pixels[at] = Math.max(0, Math.min(255, ((dark - darkest) * 255) / spread))
      }
    }
  }
  return { width: source.width, height: source.height, pixels }
}

/** Brightness of the darkest twentieth and of the ground (the median) around the letters, light ink turned to dark. */
function levels(
  image: RasterImage,
  line: UnreadLine,
  source: Piece['source'],
): readonly [darkest: number, ground: number] {
  const counts = new Uint32Array(256)
  let total = 0
  for (let y = source.top; y < source.top + source.height; y += 2) {
    for (let x = source.left; x < source.left + source.width; x += 2) {
      const value = image.pixels[y * image.width + x]!
      counts[line.isLight ? 255 - value : value]! += 1
      total++
    }
  }
  const quantile = (share: number): number => {
    let left = share * total
    return counts.findIndex((count) => (left -= count) < 0)
  }
  return [quantile(0.03), quantile(0.6)]
}

/** Turns a cut upright whose text has `turns` clockwise quarter turns. */
function turn(image: RasterImage, turns: Piece['quarterTurns']): RasterImage {
  if (turns === 0) return image
  const { width: w, height: h, pixels } = image
  const turned = new Uint8Array(w * h)
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      // One clockwise turn of the text is undone by an anticlockwise turn of the picture.
      const at = turns === 1 ? (w - 1 - x) * h + y : x * h + (h - 1 - y)
      turned[at] = pixels[y * w + x]!
    }
  }
  return { width: h, height: w, pixels: turned }
}

function scaleToLine(image: RasterImage): RasterImage {
  const factor = Math.min(lineHeight / image.height, widestPiece / image.width)
  const [w, h] = [Math.max(1, Math.round(image.width * factor)), Math.max(1, Math.round(image.height * factor))]
  const scaled = new Uint8Array(w * h)
  for (let y = 0; y < h; y++) {
    const sourceY = Math.min(image.height - 1, Math.max(0, (y + 0.5) / factor - 0.5))
    const y0 = Math.floor(sourceY)
    const y1 = Math.min(image.height - 1, y0 + 1)
    for (let x = 0; x < w; x++) {
      const sourceX = Math.min(image.width - 1, Math.max(0, (x + 0.5) / factor - 0.5))
      const x0 = Math.floor(sourceX)
      const x1 = Math.min(image.width - 1, x0 + 1)
      const [u, v] = [sourceX - x0, sourceY - y0]
      const above = image.pixels[y0 * image.width + x0]! * (1 - u) + image.pixels[y0 * image.width + x1]! * u
      const below = image.pixels[y1 * image.width + x0]! * (1 - u) + image.pixels[y1 * image.width + x1]! * u
      scaled[y * w + x] = above * (1 - v) + below * v
    }
  }
  return { width: w, height: h, pixels: scaled }
}

/** A word read on the mosaic, back in its place on the picture. */
export interface FoundWord extends Word {
  quarterTurns: Piece['quarterTurns']
  /** Index of its piece. */
  piece: number
}

/** Brings the words of the mosaic back to the picture; boxes relative to the picture (0..1). */
export function wordsOfMosaic(
  { image, pieces }: Mosaic,
  words: readonly Word[],
  picture: Pick<RasterImage, 'width' | 'height'>,
): FoundWord[] {
  return words.flatMap((word) => {
    const x = (word.box.x + word.box.width / 2) * image.width
    const y = (word.box.y + word.box.height / 2) * image.height
    const index = pieces.findIndex(
      ({ left, top, width: w, height: h }) => x >= left && x <= left + w && y >= top - 4 && y <= top + h + 4,
    )
    const piece = pieces[index]
    if (piece === undefined) return []
    return [
      { ...word, box: backToPicture(word.box, piece, image, picture), quarterTurns: piece.quarterTurns, piece: index },
    ]
  })
}

function backToPicture(
  box: Box,
  piece: Piece,
  mosaic: RasterImage,
  picture: Pick<RasterImage, 'width' | 'height'>,
): Box {
  const { source, quarterTurns } = piece
  // Place within the piece, 0..1 along and across the line.
  const start = (box.x * mosaic.width - piece.left) / piece.width
  const end = start + (box.width * mosaic.width) / piece.width
  const above = (box.y * mosaic.height - piece.top) / piece.height
  const below = above + (box.height * mosaic.height) / piece.height
  const [x0, x1, y0, y1] =
    quarterTurns === 0
      ? [start, end, above, below]
      : quarterTurns === 1
        ? [1 - below, 1 - above, start, end]
        : [above, below, 1 - end, 1 - start]
  return {
    x: (source.left + x0 * source.width) / picture.width,
    y: (source.top + y0 * source.height) / picture.height,
    width: ((x1 - x0) * source.width) / picture.width,
    height: ((y1 - y0) * source.height) / picture.height,
  }
}
