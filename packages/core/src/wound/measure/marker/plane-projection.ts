import { applyProjection, type Projection } from '../../../reading/images/projection.js'
import type { PlanePoint } from './plane-point.js'

/** How the picture of a place moves with each of the eight free numbers of a projection whose ninth is 1. */
export interface Derivatives {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** A projection from eight numbers. */
export function projectionOf(free: readonly number[]): Projection {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = free
  return [a, b, c, d, e, f, g, h, 1]
}

export function projected(projection: Projection, { x, y }: PlanePoint): PlanePoint {
  return applyProjection(projection, x, y)
}

/** Of the picture of a place with respect to the eight free numbers. */
export function derivativesAt(projection: Projection, place: PlanePoint): Derivatives {
  const { x, y } = place
  const w = projection[6] * x + projection[7] * y + projection[8]
  const image = projected(projection, place)
  return {
    x: [x / w, y / w, 1 / w, 0, 0, 0, (-image.x * x) / w, (-image.x * y) / w],
    y: [0, 0, 0, x / w, y / w, 1 / w, (-image.y * x) / w, (-image.y * y) / w],
  }
}

/** How far the picture of a place moves, in pixels, when the place moves by 1 mm this way. */
export function stepAt(projection: Projection, { x, y }: PlanePoint, way: PlanePoint): PlanePoint {
  const step = 1e-3
  const before = applyProjection(projection, x - (way.x * step) / 2, y - (way.y * step) / 2)
  const after = applyProjection(projection, x + (way.x * step) / 2, y + (way.y * step) / 2)
  return { x: (after.x - before.x) / step, y: (after.y - before.y) / step }
}
