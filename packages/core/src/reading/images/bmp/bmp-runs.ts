import type { RasterImage } from '../../raster-image.js'
import type { BmpHeader } from './bmp-header.js'

/** Second byte after a zero: end of row, end of picture, move right and up; from 3 on, so many pixels follow one by one. */
const escape = { endOfRow: 0, endOfPicture: 1, move: 2 }

/**
 * Decodes run-length coded pixels (RLE8, RLE4). Pixels that are jumped over keep the first colour of the table.
 *
 * @throws RangeError when the data ends before the picture
 */
export function decodeBmpRuns(bytes: Uint8Array, header: BmpHeader): RasterImage {
  const { width, height, palette, isTopDown } = header
  const isNibbles = header.storage === 'runs-4'
  const pixels = new Uint8Array(width * height).fill(palette[0] ?? 0)
  let at = header.pixelsAt
  let x = 0
  let y = 0
  const next = (): number => {
    const byte = bytes[at++]
    if (byte === undefined) throw new RangeError('The runs of a BMP end before its picture.')
    return byte
  }
  const put = (colour: number): void => {
    if (x < width && y < height) pixels[(isTopDown ? y : height - 1 - y) * width + x] = palette[colour] ?? 0
    x++
  }
  const nibble = (byte: number, index: number): number => (index % 2 === 0 ? byte >> 4 : byte & 15)
  const isComplete = (): boolean => y >= height || (y === height - 1 && x >= width)
  // Some writers leave the mark of the end out: a picture whose last row is full is whole.
  while (!(at >= bytes.length && isComplete())) {
    const count = next()
    const value = next()
    if (count > 0) {
      for (let index = 0; index < count; index++) put(isNibbles ? nibble(value, index) : value)
    } else if (value === escape.endOfRow) {
      x = 0
      y++
    } else if (value === escape.endOfPicture) {
      break
    } else if (value === escape.move) {
      x += next()
      y += next()
    } else {
      for (let index = 0, byte = 0; index < value; index++) {
        if (!isNibbles || index % 2 === 0) byte = next()
        put(isNibbles ? nibble(byte, index) : byte)
      }
      // Each group of single pixels is padded to an even number of bytes.
      if ((isNibbles ? Math.ceil(value / 2) : value) % 2 === 1) at++
    }
  }
  return { width, height, pixels }
}
