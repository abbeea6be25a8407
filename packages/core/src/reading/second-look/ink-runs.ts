import type { RasterImage } from '../raster-image.js'
import type { Ground } from './measure-ground.js'

/** The horizontal runs of ink of a picture. */
export interface InkRuns {
  /** Start, end (excluded) and row of each run, three numbers each, row by row from left to right. */
  runs: Int32Array
  /** Index of the first run of each row, and the number of runs at the end. */
  rows: Int32Array
}

/** Paper is never perfectly even. */
const leastDifference = 18

/** Finds what is darker than its ground by more than `contrast`, a share of the ground's brightness. */
export function findRuns({ width, height, pixels }: RasterImage, ground: Ground, contrast: number): InkRuns {
  let runs = new Int32Array(1 << 16)
  const rows = new Int32Array(height + 1)
  let count = 0
  for (let y = 0; y < height; y++) {
    rows[y] = count
    let start = -1
    const tiles = (y >> ground.tileBits) * ground.columns
    for (let x = 0; x <= width; x++) {
      const around = ground.brightness[tiles + (x >> ground.tileBits)] ?? 0
      const isInk = x < width && (pixels[y * width + x] ?? 255) < around - Math.max(leastDifference, contrast * around)
      if (isInk && start < 0) start = x
      if (isInk || start < 0) continue
      if ((count + 1) * 3 > runs.length) runs = doubled(runs)
      runs[count * 3] = start
      runs[count * 3 + 1] = x
      runs[count * 3 + 2] = y
      count++
      start = -1
    }
  }
  rows[height] = count
  return { runs: runs.subarray(0, count * 3), rows }
}

function doubled(runs: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(runs.length * 2)
  larger.set(runs)
  return larger
}
