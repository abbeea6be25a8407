import type { Corners, Point } from '../projection.js'

/** Width by height of a sheet of A4 (ISO 216). */
const a4 = 210 / 297
/** A sheet whose sides are so near to A4 is one: the sides of a sheet seen at an angle are known no better. */
const doubt = 0.12

/**
 * Width divided by height of the sheet itself, from its corners as the camera saw them.
 *
 * @param corners places on the picture, 0..1
 * @param picture width divided by height of the picture
 */
export function sheetAspect(corners: Corners, picture: number): number {
  const [topLeft, topRight, bottomLeft, bottomRight] = corners
  const distance = (a: Point, b: Point): number => Math.hypot((a.x - b.x) * picture, a.y - b.y)
  const width = (distance(topLeft, topRight) + distance(bottomLeft, bottomRight)) / 2
  const height = (distance(topLeft, bottomLeft) + distance(topRight, bottomRight)) / 2
  const measured = width / height
  return [a4, 1 / a4].find((known) => Math.abs(measured / known - 1) < doubt) ?? measured
}
