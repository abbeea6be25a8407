import type { Box } from '../../../reading/document.js'
import type { RasterImage } from '../../../reading/raster-image.js'
import { block } from './black-out.js'
import { blocksIn, boxesOfBlocks } from './block-grid.js'

/** Lightest minus darkest pixel of a block from which something may be written there: more than the grain of a photo. */
const writtenContrast = 32

/**
 * Every mark on a page that OCR has read which is not in a word that it read: print along the edge, small print, writing
 * by hand. It may name somebody as well as the words may, so it is hidden, at the cost of the rules and frames. A text
 * layer holds all words of its page; there, only drawings are in doubt.
 *
 * @param words boxes of all words that were read
 */
export function unreadInk(picture: RasterImage, words: readonly Box[]): Box[] {
  const { width, height, pixels } = picture
  const columns = Math.ceil(width / block)
  const rows = Math.ceil(height / block)
  const lightest = new Uint8Array(columns * rows)
  const darkest = new Uint8Array(columns * rows).fill(255)
  for (let y = 0; y < height; y++) {
    const start = Math.floor(y / block) * columns
    for (let x = 0; x < width; x++) {
      const at = start + Math.floor(x / block)
      const pixel = pixels[y * width + x] ?? 255
      if (pixel > (lightest[at] ?? 0)) lightest[at] = pixel
      if (pixel < (darkest[at] ?? 0)) darkest[at] = pixel
    }
  }
  const written = new Set<number>()
  for (const [at, light] of lightest.entries()) if (light - (darkest[at] ?? 0) >= writtenContrast) written.add(at)
  for (const word of words) for (const at of blocksIn(around(word), picture, columns, rows)) written.delete(at)
  return boxesOfBlocks(written, columns, picture)
}

/** Accents and descenders stand out of the box that was read; neighbours do not. */
function around({ x, y, width, height }: Box): Box {
  const more = Math.min(width, height) / 4
  return { x: x - more, y: y - more, width: width + 2 * more, height: height + 2 * more }
}
