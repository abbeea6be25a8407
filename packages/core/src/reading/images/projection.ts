import type { Box } from '../document.js'

/**
 * A projection of the plane, nine numbers, row by row: x' = (p0·x + p1·y + p2) / w, y' = (p3·x + p4·y + p5) / w,
 * w = p6·x + p7·y + p8. Places are relative to their picture: 0..1 on both axes, origin at the top left.
 */
export type Projection = readonly [number, number, number, number, number, number, number, number, number]

/** A place on a picture. */
export interface Point {
  x: number
  y: number
}

/** The projection that moves nothing. */
export const identityProjection: Projection = [1, 0, 0, 0, 1, 0, 0, 0, 1]

/** The place that a place is projected to. */
export function applyProjection([a, b, c, d, e, f, g, h, i]: Projection, x: number, y: number): Point {
  const w = g * x + h * y + i
  return { x: (a * x + b * y + c) / w, y: (d * x + e * y + f) / w }
}

/**
 * One projection that does the work of two.
 *
 * @example
 * ```ts
 * // A page was straightened, and then turned upright: from the upright picture back to the one that was sent.
 * const toSent = composeProjections(turned.projection, straightened.projection)
 * ```
 * @param first applied first
 * @param second applied to what the first gives
 */
export function composeProjections(first: Projection, second: Projection): Projection {
  const cell = (row: number, column: number): number =>
    [0, 1, 2].reduce((sum, k) => sum + (second[row * 3 + k] ?? 0) * (first[k * 3 + column] ?? 0), 0)
  return scaled([
    cell(0, 0),
    cell(0, 1),
    cell(0, 2),
    cell(1, 0),
    cell(1, 1),
    cell(1, 2),
    cell(2, 0),
    cell(2, 1),
    cell(2, 2),
  ])
}

/** The projection that undoes another. */
export function invertProjection([a, b, c, d, e, f, g, h, i]: Projection): Projection {
  return scaled([
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ])
}

/** The smallest upright box around what a box is projected to. */
export function projectBox(projection: Projection, { x, y, width, height }: Box): Box {
  const corners = [
    applyProjection(projection, x, y),
    applyProjection(projection, x + width, y),
    applyProjection(projection, x, y + height),
    applyProjection(projection, x + width, y + height),
  ]
  const left = Math.min(...corners.map((corner) => corner.x))
  const top = Math.min(...corners.map((corner) => corner.y))
  const right = Math.max(...corners.map((corner) => corner.x))
  const bottom = Math.max(...corners.map((corner) => corner.y))
  return { x: left, y: top, width: right - left, height: bottom - top }
}

/** Four corners in the order in which one reads: top left, top right, bottom left, bottom right. */
export type Corners = readonly [topLeft: Point, topRight: Point, bottomLeft: Point, bottomRight: Point]

/** The projection from the whole picture (0..1) to a quadrilateral (Heckbert, Fundamentals of Texture Mapping, 1989). */
export function projectionOnto([topLeft, topRight, bottomLeft, bottomRight]: Corners): Projection {
  const dx1 = topRight.x - bottomRight.x
  const dy1 = topRight.y - bottomRight.y
  const dx2 = bottomLeft.x - bottomRight.x
  const dy2 = bottomLeft.y - bottomRight.y
  const sumX = topLeft.x - topRight.x + bottomRight.x - bottomLeft.x
  const sumY = topLeft.y - topRight.y + bottomRight.y - bottomLeft.y
  const area = dx1 * dy2 - dx2 * dy1
  const g = (sumX * dy2 - dx2 * sumY) / area
  const h = (dx1 * sumY - sumX * dy1) / area
  return [
    topRight.x - topLeft.x + g * topRight.x,
    bottomLeft.x - topLeft.x + h * bottomLeft.x,
    topLeft.x,
    topRight.y - topLeft.y + g * topRight.y,
    bottomLeft.y - topLeft.y + h * bottomLeft.y,
    topLeft.y,
    g,
    h,
    1,
  ]
}

/** The same projection in numbers near 1. */
function scaled(projection: Projection): Projection {
  const largest = Math.max(...projection.map(Math.abs))
  return projection.map((value) => value / largest) as unknown as Projection
}
