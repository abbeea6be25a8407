import type { Projection } from './projection.js'

/**
 * Levels a picture whose lines fall to the right by some degrees.
 *
 * @param degrees clockwise fall of the lines
 * @param aspect width divided by height of the tilted picture
 * @param keepsCorners true to make room for the corners of the tilted picture, false to keep its frame
 * @returns from places on the level picture to places on the tilted one; and the aspect of the level picture
 */
export function rotateProjection(
  degrees: number,
  aspect: number,
  keepsCorners: boolean,
): { projection: Projection; aspect: number } {
  const angle = (degrees * Math.PI) / 180
  const cos = Math.cos(angle)
  const sin = Math.sin(angle)
  const width = keepsCorners ? aspect * cos + Math.abs(sin) : aspect
  const height = keepsCorners ? aspect * Math.abs(sin) + cos : 1
  const a = (cos * width) / aspect
  const b = (-sin * height) / aspect
  const d = sin * width
  const e = cos * height
  return {
    projection: [a, b, 0.5 - (a + b) / 2, d, e, 0.5 - (d + e) / 2, 0, 0, 1],
    aspect: width / height,
  }
}
