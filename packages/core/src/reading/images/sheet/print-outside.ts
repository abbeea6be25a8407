import type { RasterImage } from '../../raster-image.js'
import { findInk } from '../ink-points.js'
import { applyProjection, type Corners, invertProjection, projectionOnto } from '../projection.js'

/** A desk is darker than this share of the paper; what is brighter may be paper too. */
const deskBelow = 0.75
/** Print beside a sheet is this dense at least, compared with the print on it. */
const denseEnough = 0.2
/** Share of the sheet's sides by which strokes must lie outside of it: its own edge is one. */
const margin = 0.03

/**
 * Tells whether there is print beside what looks like a sheet: then it is a field on a page, and cutting it out would
 * lose the rest. The grain of a dark desk is no print.
 */
export function hasPrintOutside(image: RasterImage, corners: Corners): boolean {
  const toSheet = invertProjection(projectionOnto(corners))
  const isOutside = (x: number, y: number): boolean => {
    const place = applyProjection(toSheet, (x + 0.5) / image.width, (y + 0.5) / image.height)
    return place.x < -margin || place.y < -margin || place.x > 1 + margin || place.y > 1 + margin
  }
  const { inside, outside } = meanLevels(image, isOutside)
  if (outside.level < deskBelow * inside.level || outside.count === 0) return false
  const ink = findInk(image)
  let strokesOutside = 0
  for (let index = 0; index < ink.count; index++) {
    if (isOutside(ink.x[index] ?? 0, ink.y[index] ?? 0)) strokesOutside++
  }
  const density = strokesOutside / outside.count
  return density > denseEnough * ((ink.count - strokesOutside) / inside.count)
}

interface Part {
  /** Mean grey level. */
  level: number
  /** Pixels, in steps of eight. */
  count: number
}

function meanLevels(
  { width, height, pixels }: RasterImage,
  isOutside: (x: number, y: number) => boolean,
): { inside: Part; outside: Part } {
  const sums = { inside: 0, outside: 0 }
  const counts = { inside: 0, outside: 0 }
  for (let y = 0; y < height; y += 8) {
    for (let x = 0; x < width; x += 8) {
      const part = isOutside(x, y) ? 'outside' : 'inside'
      sums[part] += pixels[y * width + x] ?? 0
      counts[part]++
    }
  }
  return {
    inside: { level: sums.inside / counts.inside, count: counts.inside },
    outside: { level: sums.outside / counts.outside, count: counts.outside },
  }
}
