import type { Box } from '../../../reading/document.js'
import type { RasterImage } from '../../../reading/raster-image.js'
import { block } from './black-out.js'
import { blocksIn, boxesOfBlocks } from './block-grid.js'

/** A pixel darker than this is ink; pale grounds of tables are lighter. */
const ink = 150
/** Share of ink from which a block belongs to a drawing. */
const inkedShare = 0.12

/**
 * Where the page shows something that is no text that was read: logos, codes to be scanned, signatures, stamps. Nobody
 * can tell what they say, so they are hidden. Lines of tables and frames are too thin to count.
 *
 * @param words boxes of all words that were read
 */
export function pictureBlocks(picture: RasterImage, words: readonly Box[]): Box[] {
  const columns = Math.ceil(picture.width / block)
  const rows = Math.ceil(picture.height / block)
  const isInked = inkedBlocks(picture, columns, rows)
  for (const box of words) {
    for (const index of blocksIn(box, picture, columns, rows)) isInked[index] = 0
  }
  const isCore = (column: number, row: number) => everyNeighbour(column, row, columns, rows, (at) => isInked[at] === 1)
  const hidden = new Set<number>()
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1; column < columns - 1; column++) {
      if (isCore(column, row)) eachAround(column, row, 2, columns, rows, (at) => hidden.add(at))
    }
  }
  for (const box of words) for (const index of blocksIn(box, picture, columns, rows)) hidden.delete(index)
  return boxesOfBlocks(hidden, columns, picture)
}

function inkedBlocks({ width, height, pixels }: RasterImage, columns: number, rows: number): Uint8Array {
  const counts = new Uint16Array(columns * rows)
  for (let y = 0; y < height; y++) {
    const start = Math.floor(y / block) * columns
    for (let x = 0; x < width; x++) {
      if ((pixels[y * width + x] ?? 255) < ink) {
        const at = start + Math.floor(x / block)
        counts[at] = (counts[at] ?? 0) + 1
      }
    }
  }
  return Uint8Array.from(counts, (count) => (count >= inkedShare * block * block ? 1 : 0))
}

function everyNeighbour(
  column: number,
  row: number,
  columns: number,
  rows: number,
  test: (at: number) => boolean,
): boolean {
  let isEvery = true
  eachAround(column, row, 1, columns, rows, (at) => {
    isEvery &&= test(at)
  })
  return isEvery
}

function eachAround(
  column: number,
  row: number,
  reach: number,
  columns: number,
  rows: number,
  visit: (at: number) => void,
): void {
  for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y++) {
    for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x++) visit(y * columns + x)
  }
}
