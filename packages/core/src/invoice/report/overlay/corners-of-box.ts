import type { Box } from '../../../reading/document.js'
import { applyProjection, type Projection } from '../../../reading/images/projection.js'
import type { PageGeometry } from '../../../reading/page-geometry.js'

/** A point of a page or picture: 0..1 on both axes, from the top left. */
export type RelativePoint = readonly [x: number, y: number]

/** The corners of a box on the picture that was sent, clockwise from the top left: a photo was straightened to be read. */
export function cornersOfBox(box: Box, geometry: PageGeometry | undefined): readonly RelativePoint[] {
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  const corners: readonly RelativePoint[] = [
    [box.x, box.y],
    [right, box.y],
    [right, bottom],
    [box.x, bottom],
  ]
  const projection = geometry?.projection
  if (projection === undefined) return corners
  return corners.map(([x, y]) => {
    const place = applyProjection(projection as Projection, x, y)
    return [place.x, place.y] as const
  })
}
