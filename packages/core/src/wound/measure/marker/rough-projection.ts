import { composeProjections, projectionOnto, type Projection } from '../../../reading/images/projection.js'
import type { PlanePoint } from './plane-point.js'
import { projectionOf } from './plane-projection.js'

/**
 * From mm on a target to pixels, by the four corners of one of its markers.
 *
 * @param origin top left corner of the marker on the target, in mm
 * @param corners on the picture, clockwise from the top left of the code
 */
export function roughProjection(origin: PlanePoint, side: number, corners: readonly PlanePoint[]): Projection | null {
  const [topLeft, topRight, bottomRight, bottomLeft] = corners
  if (!topLeft || !topRight || !bottomRight || !bottomLeft) return null
  const toSquare: Projection = [1 / side, 0, -origin.x / side, 0, 1 / side, -origin.y / side, 0, 0, 1]
  const whole = composeProjections(toSquare, projectionOnto([topLeft, topRight, bottomLeft, bottomRight]))
  const last = whole[8]
  return Math.abs(last) < 1e-12 ? null : projectionOf(whole.map((value) => value / last))
}
