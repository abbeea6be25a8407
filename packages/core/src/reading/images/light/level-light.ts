import type { RasterImage } from '../../raster-image.js'
import { findGrounds, ground as grounds, type Grounds } from './dark-fields.js'
import { coverDark, type Grid, largestWithin, meanWithin, smallestWithin } from '../sliding.js'
import { eraseRims } from './erase-rims.js'
import { cellSize, combine, measureCells } from './light-grid.js'

/** Cells; print is thinner than twice as much. */
const strokeReach = 3
/** Cells around a cell in which the strongest stroke sets the scale. */
const contrastReach = 3
/** Grey levels: less contrast than this is grain of the paper or the camera. */
const leastContrast = 40
/** Grey levels by which the brightest pixel of a cell exceeds its paper: grain again. */
const grain = 4
/** Grey levels between paper and print afterwards: with more, thin gaps close and commas vanish. */
const inkDepth = 150

/**
 * Gives the whole page the same light: paper becomes white, print dark grey, be it pale, in a shadow, or white on a coloured
 * field.
 */
export function levelLight(image: RasterImage): RasterImage {
  const cells = measureCells(image)
  const found = findGrounds(cells)
  const paper = meanWithin(coverDark(cells.brightest, strokeReach), 1)
  const field = meanWithin(largestWithin(smallestWithin(cells.darkest, strokeReach), strokeReach), 1)
  const onPaper = scaleOf(combine(paper, cells.darkest, (a, b) => a - b))
  const onField = scaleOf(combine(cells.brightest, field, (a, b) => a - b))
  const pixels = new Uint8Array(image.pixels.length)
  for (let y = 0; y < image.height; y++) {
    const lines = [paper, field, onPaper, onField].map((grid) => lineAcross(grid, y)) as [
      Float32Array,
      Float32Array,
      Float32Array,
      Float32Array,
    ]
    levelLine(image, pixels, y, lines, found)
  }
  eraseRims(pixels, image, found)
  return { ...image, pixels }
}

/** Factor by which a stroke of a cell is stretched. */
function scaleOf(contrast: Grid): Grid {
  const strongest = meanWithin(largestWithin(contrast, contrastReach), 1)
  return { ...strongest, levels: strongest.levels.map((level) => inkDepth / Math.max(level - grain, leastContrast)) }
}

/** Levels of a grid along a row of pixels, between the middles of the cells above and below. */
function lineAcross({ width, height, levels }: Grid, y: number): Float32Array {
  const place = Math.min(Math.max((y + 0.5) / cellSize - 0.5, 0), height - 1)
  const above = Math.floor(place)
  const below = Math.min(above + 1, height - 1)
  const share = place - above
  const line = new Float32Array(width + 1)
  for (let x = 0; x < width; x++) {
    const upper = levels[above * width + x] ?? 0
    line[x] = upper + ((levels[below * width + x] ?? 0) - upper) * share
  }
  line[width] = line[width - 1] ?? 0
  return line
}

function levelLine(
  { width, pixels: from }: RasterImage,
  to: Uint8Array,
  y: number,
  [paper, field, onPaper, onField]: readonly [Float32Array, Float32Array, Float32Array, Float32Array],
  { kinds }: Grounds,
): void {
  const half = cellSize / 2
  const first = y * width
  const row = Math.floor(y / cellSize) * kinds.width
  // Half a cell at a time: its pixels lie between the same two middles of cells.
  for (let start = 0; start < width; start += half) {
    const cell = row + Math.floor(start / cellSize)
    const kind = kinds.levels[cell]
    const end = first + Math.min(start + half, width)
    if (kind === grounds.blank) {
      to.fill(255, first + start, end)
      continue
    }
    const isInverse = kind === grounds.inverse
    const ground = isInverse ? field : paper
    const scale = isInverse ? onField : onPaper
    const left = Math.max(Math.floor((start - half) / cellSize), 0)
    const share = Math.max((start + 0.5 - half) / cellSize - left, 0)
    const groundStep = ((ground[left + 1] ?? 0) - (ground[left] ?? 0)) / cellSize
    const scaleStep = ((scale[left + 1] ?? 0) - (scale[left] ?? 0)) / cellSize
    let level = (ground[left] ?? 0) + groundStep * share * cellSize
    let factor = (scale[left] ?? 0) + scaleStep * share * cellSize
    for (let at = first + start; at < end; at++, level += groundStep, factor += scaleStep) {
      const here = from[at] ?? 0
      const depth = ((isInverse ? here - level : level - here) - grain) * factor
      to[at] = depth < 0 ? 255 : depth > 255 ? 0 : 255 - depth
    }
  }
}
