import type { RasterImage } from '../../raster-image.js'
import type { Grid } from '../sliding.js'

/** Pixels of a cell's side: about half the height of a small letter on a page of 2,500 pixels. */
export const cellSize = 8

/** The brightest and darkest level of each cell, and the one that most of its pixels are nearer to. */
export interface CellLevels {
  brightest: Grid
  darkest: Grid
  ground: Grid
}

/** Takes stock of a picture cell by cell. */
export function measureCells(image: RasterImage): CellLevels {
  const width = Math.ceil(image.width / cellSize)
  const height = Math.ceil(image.height / cellSize)
  const grid = (): Grid => ({ width, height, levels: new Float32Array(width * height) })
  const cells = { brightest: grid(), darkest: grid(), ground: grid() }
  for (let cell = 0; cell < width * height; cell++) {
    const left = (cell % width) * cellSize
    const top = Math.floor(cell / width) * cellSize
    measureCell(image, { left, top }, cells, cell)
  }
  return cells
}

function measureCell(
  { width, height, pixels }: RasterImage,
  { left, top }: { left: number; top: number },
  { brightest, darkest, ground }: CellLevels,
  cell: number,
): void {
  const right = Math.min(left + cellSize, width)
  const bottom = Math.min(top + cellSize, height)
  let high = 0
  let low = 255
  for (let y = top; y < bottom; y++) {
    for (let at = y * width + left; at < y * width + right; at++) {
      const level = pixels[at] ?? 0
      if (level > high) high = level
      if (level < low) low = level
    }
  }
  const middle = (high + low) / 2
  let nearer = 0
  for (let y = top; y < bottom; y++) {
    for (let at = y * width + left; at < y * width + right; at++) if ((pixels[at] ?? 0) < middle) nearer++
  }
  brightest.levels[cell] = high
  darkest.levels[cell] = low
  ground.levels[cell] = 2 * nearer > (right - left) * (bottom - top) ? low : high
}

/** A grid made cell by cell from two others of the same size. */
export function combine(one: Grid, other: Grid, level: (a: number, b: number) => number): Grid {
  const levels = new Float32Array(one.levels.length)
  for (let cell = 0; cell < levels.length; cell++) levels[cell] = level(one.levels[cell] ?? 0, other.levels[cell] ?? 0)
  return { width: one.width, height: one.height, levels }
}
