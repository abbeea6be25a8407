import type { Box, Word } from '../document.js'
import type { RasterImage } from '../raster-image.js'
import type { Mosaic, Piece } from './mosaic.js'

/** A word read on the mosaic, back in its place on the picture. */
export interface FoundWord extends Word {
  quarterTurns: Piece['quarterTurns']
  /** Index of its piece. */
  piece: number
}

type Size = Pick<RasterImage, 'width' | 'height'>
/** Pixels by which the middle of a word may lie above or below its piece: accents and commas. */
const slack = 4

/** Brings the words of the mosaic back to the picture; boxes relative to the picture (0..1), but not yet cut at its edge. */
export function wordsOfMosaic({ image, pieces }: Mosaic, words: readonly Word[], picture: Size): FoundWord[] {
  return words.flatMap((word) => {
    const index = pieceAt(pieces, image, word.box)
    const piece = pieces[index]
    if (piece === undefined) return []
    const box = backToPicture(word.box, piece, image, picture)
    return [{ ...word, box, quarterTurns: piece.quarterTurns, piece: index }]
  })
}

function pieceAt(pieces: readonly Piece[], mosaic: Size, box: Box): number {
  const x = (box.x + box.width / 2) * mosaic.width
  const y = (box.y + box.height / 2) * mosaic.height
  return pieces.findIndex(
    ({ left, top, width, height }) => x >= left && x <= left + width && y >= top - slack && y <= top + height + slack,
  )
}

function backToPicture(box: Box, piece: Piece, mosaic: Size, picture: Size): Box {
  const { source, quarterTurns } = piece
  // Place within the piece, 0..1 along and across the line.
  const start = (box.x * mosaic.width - piece.left) / piece.width
  const end = start + (box.width * mosaic.width) / piece.width
  const above = (box.y * mosaic.height - piece.top) / piece.height
  const below = above + (box.height * mosaic.height) / piece.height
  const places = {
    0: [start, end, above, below],
    1: [1 - below, 1 - above, start, end],
    3: [above, below, 1 - end, 1 - start],
  } as const
  const [x0, x1, y0, y1] = places[quarterTurns]
  return {
    x: (source.left + x0 * source.width) / picture.width,
    y: (source.top + y0 * source.height) / picture.height,
    width: ((x1 - x0) * source.width) / picture.width,
    height: ((y1 - y0) * source.height) / picture.height,
  }
}
