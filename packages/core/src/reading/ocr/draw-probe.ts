import type { RasterImage } from '../raster-image.js'

/** Ten digits, five pixels wide and seven high, one number for each row of pixels. */
const digits: readonly (readonly number[])[] = [
  [14, 17, 19, 21, 25, 17, 14],
  [4, 12, 4, 4, 4, 4, 14],
  [14, 17, 1, 2, 4, 8, 31],
  [31, 2, 4, 2, 1, 17, 14],
  [2, 6, 10, 18, 31, 2, 2],
  [31, 16, 30, 1, 1, 17, 14],
  [6, 8, 16, 30, 17, 17, 14],
  [31, 1, 2, 4, 8, 8, 8],
  [14, 17, 17, 14, 17, 17, 14],
  [14, 17, 17, 15, 1, 2, 12],
]
const scale = 4
const [columns, rows] = [30, 6]

/** A picture of rows of numbers, which keeps Tesseract busy for a few tenths of a second. */
export function drawProbe(): RasterImage {
  const [width, height] = [(columns * 6 + 10) * scale, (rows * 12 + 10) * scale]
  const pixels = new Uint8Array(width * height).fill(255)
  for (let cell = 0; cell < columns * rows; cell++) {
    const [column, row] = [cell % columns, Math.floor(cell / columns)]
    // Every sixth place stays empty: numbers of five digits.
    if (column % 6 === 5) continue
    const glyph = digits[(cell * 7 + row * 3) % 10] ?? []
    const [left, top] = [(column * 6 + 5) * scale, (row * 12 + 5) * scale]
    for (const [y, bits] of glyph.entries())
      for (let x = 0; x < 5; x++)
        if ((bits >> (4 - x)) & 1)
          for (let line = 0; line < scale; line++) {
            const start = (top + y * scale + line) * width + left + x * scale
            pixels.fill(0, start, start + scale)
          }
  }
  return { width, height, pixels }
}
