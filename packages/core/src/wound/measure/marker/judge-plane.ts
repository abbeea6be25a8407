import type { MarkerFault } from '../../../errors/marker-unusable-error.js'
import type { RasterImage } from '../../../reading/raster-image.js'
import type { FittedPlane } from './fit-target.js'
import type { PlanePoint } from './plane-point.js'
import { projected, stepAt } from './plane-projection.js'
import { markerSide, type PrintedTarget } from './printed-targets.js'

/** What a target must be to measure by, and how it is told. */
export const markerLimits = {
  /** Pixels of the shortest side of a marker: five for each of its cells. */
  leastSide: 30,
  /** Degrees between the view and the perpendicular. */
  mostTilt: 70,
  /** Standard deviation of the blur as a share of a cell: beyond it the borders of a cell run into each other. */
  mostBlur: 0.18,
  /** Share of the borders that must be seen: of a marker nothing may be hidden, of a strip a part. */
  leastFound: { marker: 0.75, strip: 0.5 },
  /** Scatter of the borders as a share of the side of a marker: beyond it what is printed is not flat. */
  mostScatter: 0.006,
  /** Share of the borders seen that lie elsewhere: beyond it too. */
  mostStrayed: 0.2,
} as const

export interface PlaneFacts {
  /** Pixels. */
  readonly side: number
  /** Degrees. */
  readonly tilt: number
  /** As a share of a cell. */
  readonly blur: number
}

/** What is wrong with a target; null when one may measure by it. */
export function faultOf(
  { width, height }: RasterImage,
  target: PrintedTarget,
  plane: FittedPlane | null,
): { reason: MarkerFault; value?: number; limit?: number } | null {
  if (plane === null) return { reason: 'cut' }
  const { side, tilt, blur } = planeFacts(target, plane)
  const { leastSide, mostTilt, mostBlur, leastFound, mostScatter, mostStrayed } = markerLimits
  if (side < leastSide) return { reason: 'too_small', value: Math.floor(side), limit: leastSide }
  if (tilt > mostTilt) return { reason: 'too_oblique', value: Math.ceil(tilt), limit: mostTilt }
  if (blur > mostBlur) return { reason: 'blurred', value: Math.ceil(blur * 100), limit: mostBlur * 100 }
  const percent = (share: number) => Math.ceil(share * 1000) / 10
  if (plane.strayed > mostStrayed) {
    return { reason: 'not_flat', value: percent(plane.strayed), limit: percent(mostStrayed) }
  }
  const isOut = ({ x, y }: PlanePoint) => x < 0 || y < 0 || x > width || y > height
  const isCut =
    target.kind === 'marker' && cornersOf(target).some((corner) => isOut(projected(plane.projection, corner)))
  if (isCut || plane.found < leastFound[target.kind]) {
    return { reason: 'cut', value: Math.floor(plane.found * 100), limit: leastFound[target.kind] * 100 }
  }
  if (plane.scatter > mostScatter * side) {
    return { reason: 'not_flat', value: percent(plane.scatter / side), limit: percent(mostScatter) }
  }
  return null
}

/** How a target is seen. */
export function planeFacts(target: PrintedTarget, { projection, edges }: FittedPlane): PlaneFacts {
  const sides = [...target.markers.values()].flatMap((origin) => {
    const corners = [0, 1, 2, 3].map((corner) => {
      const [right, down] = [corner === 1 || corner === 2, corner >= 2]
      return projected(projection, { x: origin.x + (right ? markerSide : 0), y: origin.y + (down ? markerSide : 0) })
    })
    return corners.map((a, index) => {
      const b = corners[(index + 1) % 4] ?? a
      return Math.hypot(b.x - a.x, b.y - a.y)
    })
  })
  const blurs = edges.map(({ blur, cellPixels }) => blur / cellPixels).sort((a, b) => a - b)
  const middle = { x: target.width / 2, y: target.height / 2 }
  const [along, across] = [stepAt(projection, middle, { x: 1, y: 0 }), stepAt(projection, middle, { x: 0, y: 1 })]
  return { side: Math.min(...sides), tilt: tiltOf(along, across), blur: blurs[blurs.length >> 1] ?? 0 }
}

/** A circle that is seen as an ellipse tells the tilt: the short axis is the long one times its cosine. */
function tiltOf(along: PlanePoint, across: PlanePoint): number {
  const squares = along.x ** 2 + along.y ** 2 + across.x ** 2 + across.y ** 2
  const area = Math.abs(along.x * across.y - along.y * across.x)
  const root = Math.sqrt(Math.max(0, squares ** 2 - 4 * area ** 2))
  return (Math.acos(Math.sqrt((squares - root) / (squares + root))) * 180) / Math.PI
}

function cornersOf({ width, height }: PrintedTarget): PlanePoint[] {
  return [0, width].flatMap((x) => [0, height].map((y) => ({ x, y })))
}
