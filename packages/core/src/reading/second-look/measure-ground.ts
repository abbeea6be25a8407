import type { RasterImage } from '../raster-image.js'

/** Brightness of what the ink lies on, by square tiles. */
export interface Ground {
  /** A tile has 2 to this power pixels on each side. */
  tileBits: number
  /** Tiles of a row. */
  columns: number
  brightness: Uint8Array
}

const tileBits = 4
const levelBits = 3
const levels = 256 >> levelBits
/** Text covers less than a third of its surroundings, and so does the bar of a chart below a figure of its own. */
const groundShare = 0.7

/**
 * The brightness that seven tenths of the pixels around a tile do not exceed. Unlike the mean, it stays that of the
 * paper right beside a dark bar, and that of the box under light letters when the picture is inverted.
 */
export function measureGround({ width, height, pixels }: RasterImage): Ground {
  const columns = (width >> tileBits) + 1
  const rows = (height >> tileBits) + 1
  const counts = new Uint16Array(columns * rows * levels)
  for (let y = 0; y < height; y++) {
    const tiles = (y >> tileBits) * columns
    for (let x = 0; x < width; x++) {
      const at = (tiles + (x >> tileBits)) * levels + ((pixels[y * width + x] ?? 0) >> levelBits)
      counts[at] = (counts[at] ?? 0) + 1
    }
  }
  const brightness = new Uint8Array(columns * rows)
  const around = new Uint32Array(levels)
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      around.fill(0)
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          const at = (y * columns + x) * levels
          for (let level = 0; level < levels; level++) around[level] = (around[level] ?? 0) + (counts[at + level] ?? 0)
        }
      }
      brightness[row * columns + column] = quantile(around)
    }
  }
  return { tileBits, columns, brightness }
}

function quantile(counts: Uint32Array): number {
  let left = groundShare * counts.reduce((sum, count) => sum + count, 0)
  const level = counts.findIndex((count) => (left -= count) <= 0)
  return Math.max(0, level) * (1 << levelBits) + (1 << (levelBits - 1))
}
