import type { RasterImage } from '../raster-image.js'
import { type Ground, measureGround } from './measure-ground.js'

/** A connected piece of ink on a picture: a letter, a dot, a rule. Pixels, right and bottom excluded. */
export interface InkComponent {
  left: number
  top: number
  right: number
  bottom: number
  /** Pixels of ink. */
  area: number
}

/**
 * Shares by which ink is darker than its ground. The first finds faint letters, the second parts a letter from the bar
 * or the frame that its blur has joined it to.
 */
const contrasts = [0.22, 0.42]
/** Paper is never perfectly even. */
const leastDifference = 18
const highestLetter = 30
/** Inverted, the ground under light letters is brighter than this: a coloured box, not paper in the shade. */
const darkGround = 105

/**
 * Finds the connected pieces of ink of one polarity: dark on light, or light on dark (`isLight`), as in a coloured
 * box. Works on the picture at half its size; places are those of the full picture.
 */
export function findInk(image: RasterImage, isLight: boolean): InkComponent[] {
  const half = halve(image, isLight)
  const ground = measureGround(half)
  if (isLight) ground.brightness.forEach((value, tile) => (ground.brightness[tile] = value < darkGround ? 0 : value))
  const [faint = [], strong = []] = contrasts.map((contrast) => joinRuns(findRuns(half, ground, contrast)))
  const joined = inkOf(faint.filter(isNoLetter), half)
  const parted = strong.filter((part) => !isNoLetter(part) && joined[firstPixel(part, half)] === 1)
  return [...faint, ...parted].map(({ left, top, right, bottom, area }) => ({
    left: left * 2,
    top: top * 2,
    right: right * 2,
    bottom: bottom * 2,
    area: area * 4,
  }))
}

/** A piece with the runs that it is made of, three numbers each. */
interface Piece extends InkComponent {
  runs: number[]
}

/** One byte a pixel: 1 where one of the pieces has ink. */
function inkOf(pieces: readonly Piece[], { width, height }: RasterImage): Uint8Array {
  const ink = new Uint8Array(width * height)
  for (const { runs } of pieces) {
    for (let at = 0; at < runs.length; at += 3) {
      const row = runs[at + 2]! * width
      ink.fill(1, row + runs[at]!, row + runs[at + 1]!)
    }
  }
  return ink
}

function firstPixel({ runs }: Piece, { width }: RasterImage): number {
  return runs[2]! * width + runs[0]!
}

/** Higher than a letter of a title, in pixels of the halved picture, or wider than one. */
function isNoLetter({ left, top, right, bottom }: InkComponent): boolean {
  return bottom - top > highestLetter || right - left > highestLetter
}

function halve({ width, height, pixels }: RasterImage, isLight: boolean): RasterImage {
  const [halfWidth, halfHeight] = [width >> 1, height >> 1]
  const half = new Uint8Array(halfWidth * halfHeight)
  for (let y = 0; y < halfHeight; y++) {
    for (let x = 0, at = y * 2 * width; x < halfWidth; x++, at += 2) {
      const sum = pixels[at]! + pixels[at + 1]! + pixels[at + width]! + pixels[at + width + 1]!
      half[y * halfWidth + x] = isLight ? 255 - (sum >> 2) : sum >> 2
    }
  }
  return { width: halfWidth, height: halfHeight, pixels: half }
}

interface Runs {
  /** Start, end (excluded) and row of each horizontal run of ink, three numbers each. */
  runs: Int32Array
  /** Index of the first run of each row, and the number of runs at the end. */
  rows: Int32Array
}

function findRuns({ width, height, pixels }: RasterImage, ground: Ground, contrast: number): Runs {
  let runs = new Int32Array(1 << 16)
  const rows = new Int32Array(height + 1)
  let count = 0
  for (let y = 0; y < height; y++) {
    rows[y] = count
    let start = -1
    const tiles = (y >> ground.tileBits) * ground.columns
    for (let x = 0; x <= width; x++) {
      const around = ground.brightness[tiles + (x >> ground.tileBits)] ?? 0
      const isInk = x < width && pixels[y * width + x]! < around - Math.max(leastDifference, contrast * around)
      if (isInk && start < 0) start = x
      if (isInk || start < 0) continue
      if ((count + 1) * 3 > runs.length) {
        const larger = new Int32Array(runs.length * 2)
        larger.set(runs)
        runs = larger
      }
      runs.set([start, x, y], count * 3)
      count++
      start = -1
    }
  }
  rows[height] = count
  return { runs: runs.subarray(0, count * 3), rows }
}

/** Joins the runs that touch, corners included, with a forest of disjoint sets. */
function joinRuns({ runs, rows }: Runs): Piece[] {
  const parent = Int32Array.from({ length: runs.length / 3 }, (_, index) => index)
  const rootOf = (index: number): number => {
    while (parent[index] !== index) index = parent[index] = parent[parent[index]!]!
    return index
  }
  for (let y = 1; y + 1 < rows.length; y++) {
    let above = rows[y - 1]!
    for (let index = rows[y]!; index < rows[y + 1]!; index++) {
      const [start, end] = [runs[index * 3]!, runs[index * 3 + 1]!]
      while (above < rows[y]! && runs[above * 3 + 1]! < start) above++
      for (let other = above; other < rows[y]! && runs[other * 3]! <= end; other++)
        parent[rootOf(other)] = rootOf(index)
    }
  }
  const found = new Map<number, Piece>()
  for (let index = 0; index < parent.length; index++) {
    const [start, end, y] = [runs[index * 3]!, runs[index * 3 + 1]!, runs[index * 3 + 2]!]
    const root = rootOf(index)
    const known = found.get(root)
    if (known === undefined)
      found.set(root, { left: start, top: y, right: end, bottom: y + 1, area: end - start, runs: [start, end, y] })
    else {
      known.left = Math.min(known.left, start)
      known.right = Math.max(known.right, end)
      known.bottom = Math.max(known.bottom, y + 1)
      known.area += end - start
      known.runs.push(start, end, y)
    }
  }
  return [...found.values()]
}
