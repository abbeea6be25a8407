import type { RasterImage } from '../../raster-image.js'
import type { Grid } from '../sliding.js'

/** Pixels of a cell's side: about half the height of a small letter on a page of 2,500 pixels. */
export const cellSize = 8

/** The brightest, darkest and mean level of each cell. */
export interface CellLevels {
  brightest: Grid
  darkest: Grid
  mean: Grid
}

/** Takes stock of a picture cell by cell. */
export function measureCells({ width, height, pixels }: RasterImage): CellLevels {
  const columns = Math.ceil(width / cellSize)
  const rows = Math.ceil(height / cellSize)
  const most = new Float32Array(columns * rows)
  const least = new Float32Array(columns * rows).fill(255)
  const sum = new Float32Array(columns * rows)
  for (let y = 0, at = 0; y < height; y++) {
    const first = Math.floor(y / cellSize) * columns
    for (let column = 0; column < columns; column++) {
      const end = Math.min((column + 1) * cellSize, width) + y * width
      let high = 0
      let low = 255
      let total = 0
      for (; at < end; at++) {
        const level = pixels[at] ?? 0
        if (level > high) high = level
        if (level < low) low = level
        total += level
      }
      const cell = first + column
      if (high > (most[cell] ?? 0)) most[cell] = high
      if (low < (least[cell] ?? 0)) least[cell] = low
      sum[cell] = (sum[cell] ?? 0) + total
    }
  }
  const sizeAt = (cell: number): number =>
    Math.min(cellSize, width - (cell % columns) * cellSize) *
    Math.min(cellSize, height - Math.floor(cell / columns) * cellSize)
  const grid = (levels: Float32Array): Grid => ({ width: columns, height: rows, levels })
  return { brightest: grid(most), darkest: grid(least), mean: grid(sum.map((total, cell) => total / sizeAt(cell))) }
}

/** A grid made cell by cell from two others of the same size. */
export function combine(one: Grid, other: Grid, level: (a: number, b: number) => number): Grid {
  const levels = new Float32Array(one.levels.length)
  for (let cell = 0; cell < levels.length; cell++) levels[cell] = level(one.levels[cell] ?? 0, other.levels[cell] ?? 0)
  return { width: one.width, height: one.height, levels }
}
