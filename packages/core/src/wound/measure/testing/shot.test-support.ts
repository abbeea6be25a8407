import { applyProjection, type Projection } from '../../../reading/images/projection.js'
import type { PlanePoint } from '../marker/plane-point.js'

/** A camera over a plane, and what its picture suffers. */
export interface Shot {
  readonly width: number
  readonly height: number
  /** Focal length in pixels. */
  readonly focal: number
  /** Place of the plane in the middle of the picture, in mm, and pixels per mm there. */
  readonly center: PlanePoint
  readonly pixelsPerMm: number
  /** Degrees off the perpendicular, towards which side, and turn of the camera about its axis. */
  readonly tilt: number
  readonly azimuth: number
  readonly roll: number
  /** Distortion of the lens: share by which the corners of the picture are drawn out of place. */
  readonly distortion: number
  /** Standard deviation of the blur, in pixels. */
  readonly blur: number
  /** Standard deviation of the noise, in levels of 255. */
  readonly noise: number
  /** Share by which the light falls from one corner of the picture to the other. */
  readonly shade: number
  /** Of the JPEG. */
  readonly quality: number
}

/** From mm on the plane to pixels of a pinhole camera. */
export function projectionOfShot({ width, height, focal, center, pixelsPerMm, tilt, azimuth, roll }: Shot): Projection {
  const [t, a, r] = [tilt, azimuth, roll].map((degrees) => (degrees * Math.PI) / 180) as [number, number, number]
  const about = (angle: number): number[][] => [
    [Math.cos(angle), -Math.sin(angle), 0],
    [Math.sin(angle), Math.cos(angle), 0],
    [0, 0, 1],
  ]
  const towards = [
    [1, 0, 0],
    [0, Math.cos(t), -Math.sin(t)],
    [0, Math.sin(t), Math.cos(t)],
  ]
  const turned = product(about(r), product(about(-a), product(towards, about(a))))
  const placed = turned.map(([x = 0, y = 0], row) => {
    const away = row === 2 ? focal / pixelsPerMm : 0
    return [x, y, away - x * center.x - y * center.y]
  })
  const lens = [
    [focal, 0, width / 2],
    [0, focal, height / 2],
    [0, 0, 1],
  ]
  return product(lens, placed).flat() as unknown as Projection
}

function product(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): number[][] {
  return a.map((row) =>
    [0, 1, 2].map((column) => row.reduce((sum, value, k) => sum + value * (b[k]?.[column] ?? 0), 0)),
  )
}

/** Where a place of the plane is seen through the lens, in pixels. */
export function seenAt(shot: Shot, place: PlanePoint): PlanePoint {
  const ideal = applyProjection(projectionOfShot(shot), place.x, place.y)
  let seen = ideal
  // The lens is given from the picture to the ideal one; a few rounds turn it about.
  for (let round = 0; round < 8; round++) {
    const bent = undistorted(shot, seen.x, seen.y)
    seen = { x: seen.x + ideal.x - bent.x, y: seen.y + ideal.y - bent.y }
  }
  return seen
}

/** The place on the picture of a perfect lens. */
export function undistorted({ width, height, distortion }: Shot, x: number, y: number): PlanePoint {
  const [dx, dy] = [x - width / 2, y - height / 2]
  const factor = 1 + (distortion * 4 * (dx * dx + dy * dy)) / (width * width + height * height)
  return { x: width / 2 + dx * factor, y: height / 2 + dy * factor }
}
