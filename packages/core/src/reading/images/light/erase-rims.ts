import type { RasterImage } from '../../raster-image.js'
import { ground, type Grounds } from './dark-fields.js'
import { cellSize } from './light-grid.js'

/**
 * Clears the last dark pixels of fields, in the cells beside them: those that hang together with the field. A letter
 * beside it, with paper between, stays.
 *
 * @param levelled the picture to be cleared
 * @param image the picture before, in which the field is still dark
 */
export function eraseRims(
  levelled: Uint8Array,
  { width, height, pixels }: RasterImage,
  { kinds, middle }: Grounds,
): void {
  const places: number[] = []
  const done = new Uint8Array(pixels.length)
  const cellOf = (x: number, y: number): number => Math.floor(y / cellSize) * kinds.width + Math.floor(x / cellSize)
  const visit = (x: number, y: number): void => {
    if (x < 0 || y < 0 || x >= width || y >= height) return
    const place = y * width + x
    const cell = cellOf(x, y)
    if (done[place] === 1 || kinds.levels[cell] !== ground.rim) return
    done[place] = 1
    levelled[place] = 255
    // The pixel in which field and paper mix is cleared too, but leads nowhere.
    if ((pixels[place] ?? 0) < (middle.levels[cell] ?? 0)) places.push(place)
  }
  for (const [cell, kind] of kinds.levels.entries()) {
    if (kind !== ground.rim) continue
    const left = (cell % kinds.width) * cellSize
    const top = Math.floor(cell / kinds.width) * cellSize
    const isCovered = (dx: number, dy: number): boolean => {
      const near = kinds.levels[cell + dy * kinds.width + dx]
      return near === ground.blank || near === ground.inverse
    }
    for (let index = 0; index < cellSize; index++) {
      if (isCovered(-1, 0)) visit(left, top + index)
      if (isCovered(1, 0)) visit(left + cellSize - 1, top + index)
      if (isCovered(0, -1)) visit(left + index, top)
      if (isCovered(0, 1)) visit(left + index, top + cellSize - 1)
    }
  }
  for (let place = places.pop(); place !== undefined; place = places.pop()) {
    const x = place % width
    const y = Math.floor(place / width)
    visit(x - 1, y)
    visit(x + 1, y)
    visit(x, y - 1)
    visit(x, y + 1)
  }
}
