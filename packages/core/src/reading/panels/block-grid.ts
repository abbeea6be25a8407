import type { RasterImage } from '../raster-image.js'

/** A picture in square blocks: how much of each is dark, and how dark and how bright it is around there. */
export interface BlockGrid {
  /** Side of a block in pixels. */
  block: number
  columns: number
  rows: number
  /** Brightness of the paper around each block. */
  paper: Float32Array
  /** Part of each block that is dark, 0..1. */
  darkness: Float32Array
  /** Mean grey of the dark pixels of each block; 0 where there are none. */
  ground: Float32Array
}

/** Blocks across the page: 8 pixels each at 2500 pixels, half the height of small print. */
const blocksAcross = 312
/** Grey below this part of the paper's is ink or panel. */
const darkPart = 0.62
/** How far paper is looked for: an eighth of the page each way. */
const paperReach = 40
/** Every second pixel of every second row tells enough. */
const stride = 2

export function measureBlocks(image: RasterImage): BlockGrid {
  const block = Math.max(4, Math.round(image.width / blocksAcross))
  const [columns, rows] = [Math.ceil(image.width / block), Math.ceil(image.height / block)]
  const means = new Float32Array(columns * rows)
  visit(image, block, (at, greys) => {
    means[at] = greys.reduce((sum, grey) => sum + grey, 0) / greys.length
  })
  const paper = brightest(brightest(means, columns, 1, columns), columns, columns, rows)
  const darkness = new Float32Array(columns * rows)
  const ground = new Float32Array(columns * rows)
  visit(image, block, (at, greys) => {
    const limit = (paper[at] ?? 255) * darkPart
    let [count, sum] = [0, 0]
    for (const grey of greys) {
      if (grey >= limit) continue
      count += 1
      sum += grey
    }
    darkness[at] = count / greys.length
    ground[at] = count === 0 ? 0 : sum / count
  })
  return { block, columns, rows, paper, darkness, ground }
}

/** Shows the pixels of each block; the array is used again for the next one. */
function visit(
  { width, height, pixels }: RasterImage,
  block: number,
  look: (at: number, greys: Uint8Array) => void,
): void {
  const [columns, rows] = [Math.ceil(width / block), Math.ceil(height / block)]
  const greys = new Uint8Array(Math.ceil(block / stride) ** 2)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let seen = 0
      const [right, bottom] = [Math.min(width, (column + 1) * block), Math.min(height, (row + 1) * block)]
      for (let y = row * block; y < bottom; y += stride)
        for (let x = column * block; x < right; x += stride) greys[seen++] = pixels[y * width + x] ?? 255
      look(row * columns + column, greys.subarray(0, seen))
    }
}

/** The largest value within reach along one axis: `step` apart, `length` in all. */
function brightest(from: Float32Array, columns: number, step: number, length: number): Float32Array {
  const result = new Float32Array(from.length)
  for (let at = 0; at < from.length; at++) {
    const place = step === 1 ? at % columns : Math.floor(at / columns)
    const [first, last] = [Math.max(-place, -paperReach), Math.min(length - 1 - place, paperReach)]
    let most = 0
    for (let offset = first; offset <= last; offset += 2) most = Math.max(most, from[at + offset * step] ?? 0)
    result[at] = most
  }
  return result
}
