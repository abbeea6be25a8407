import type { InkPoints } from './ink-points.js'

/** Pixels of a tile's side: a few lines of text on a copy of 1,100. */
const tile = 56
/** A tile with fewer strokes says nothing. */
const leastInk = 60

/**
 * Tells how lines of text run: positive when they are level, negative when they run up or down, near 0 when nothing
 * says. In a small tile, rows of level text alternate between letters and gaps, columns do not.
 *
 * @param fall degrees by which rows fall to the right, should the lines be level
 * @param lean degrees by which columns lean to the right on their way down, should the lines be upright
 * @returns mean over all tiles, weighted by their ink, of the logarithm of the two contrasts' ratio
 */
export function measureTextAxis(ink: InkPoints, width: number, height: number, fall: number, lean: number): number {
  const across = Math.ceil(width / tile)
  const tiles = across * Math.ceil(height / tile)
  const rows = new Uint16Array(tiles * tile)
  const columns = new Uint16Array(tiles * tile)
  const counts = new Uint32Array(tiles)
  const slope = Math.tan((fall * Math.PI) / 180)
  const slant = Math.tan((lean * Math.PI) / 180)
  for (let index = 0; index < ink.count; index++) {
    const x = ink.x[index] ?? 0
    const y = ink.y[index] ?? 0
    const at = Math.floor(y / tile) * across + Math.floor(x / tile)
    const row = at * tile + wrap((y % tile) - ((x % tile) - tile / 2) * slope)
    const column = at * tile + wrap((x % tile) - ((y % tile) - tile / 2) * slant)
    rows[row] = (rows[row] ?? 0) + 1
    columns[column] = (columns[column] ?? 0) + 1
    counts[at] = (counts[at] ?? 0) + 1
  }
  let sum = 0
  let weight = 0
  for (const [at, count] of counts.entries()) {
    if (count < leastInk) continue
    const level = contrastOf(rows.subarray(at * tile, (at + 1) * tile))
    const upright = contrastOf(columns.subarray(at * tile, (at + 1) * tile))
    sum += count * Math.log((level + 1) / (upright + 1))
    weight += count
  }
  return weight === 0 ? 0 : sum / weight
}

/** What a tilted row loses at one end of the tile it gains at the other. */
function wrap(place: number): number {
  return (Math.round(place) + tile) % tile
}

function contrastOf(profile: Uint16Array): number {
  let sum = 0
  for (let index = 2; index < profile.length; index++) sum += ((profile[index] ?? 0) - (profile[index - 2] ?? 0)) ** 2
  return sum
}
