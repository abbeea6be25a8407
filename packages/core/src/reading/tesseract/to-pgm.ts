import { setImmediate as nextTurn } from 'node:timers/promises'
import type { RasterImage } from '../raster-image.js'

/** Copied at a time: 1 or 2 ms, so that a picture of 60 million pixels does not hold the event loop up. */
const chunkBytes = 4 * 1024 * 1024

/**
 * The picture as a binary PGM file, the cheapest format that Tesseract decodes (PNG takes it 0.4 s longer a page).
 * The bytes stand alone in their buffer, which may be handed over to a thread.
 *
 * @see https://netpbm.sourceforge.net/doc/pgm.html
 */
export async function toPgm({ width, height, pixels }: RasterImage): Promise<Uint8Array<ArrayBuffer>> {
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`)
  const pgm = Buffer.allocUnsafeSlow(header.length + pixels.length)
  pgm.set(header)
  for (let start = 0; start < pixels.length; start += chunkBytes) {
    if (start > 0) await nextTurn()
    pgm.set(pixels.subarray(start, start + chunkBytes), header.length + start)
  }
  return pgm
}
