import type { MarkerFault } from '../../../errors/marker-unusable-error.js'
import type { RasterImage } from '../../../reading/raster-image.js'
import type { FoundMarker } from './find-markers.js'
import { fitTarget, type FittedPlane } from './fit-target.js'
import { faultOf } from './judge-plane.js'
import type { PlanePoint } from './plane-point.js'
import { edgesOf, markerSide, type PrintedEdge, type PrintedTarget, targetOf } from './printed-targets.js'
import { roughProjection } from './rough-projection.js'

/** A printed target that was found, and whether one may measure by it. */
export interface TargetPlane {
  /** Of the marker; of a strip, of its left one. */
  readonly number: number
  readonly target: PrintedTarget
  readonly plane: FittedPlane | null
  readonly fault: { reason: MarkerFault; value?: number; limit?: number } | null
}

/** Distances from a marker, in mm, within which borders are fitted, one after the other: a strip is followed outwards. */
const reaches = [16, 32, 64, Number.POSITIVE_INFINITY]

/** The plane of every printed target on a picture; a strip counts once, whichever of its markers were seen. */
export function findPlanes(image: RasterImage, found: readonly FoundMarker[], codes: readonly string[]): TargetPlane[] {
  const planes: TargetPlane[] = []
  const largestFirst = [...found].sort((a, b) => sideOf(b.corners) - sideOf(a.corners))
  for (const { number, corners } of largestFirst) {
    const target = targetOf(number, codes)
    const first = Math.min(...target.markers.keys())
    if (target.kind === 'strip' && planes.some((plane) => plane.number === first)) continue
    const origin = target.markers.get(number) ?? { x: 0, y: 0 }
    const plane = followTarget(image, target, origin, corners)
    planes.push({ number: first, target, plane, fault: faultOf(image, target, plane) })
  }
  return planes
}

function followTarget(image: RasterImage, target: PrintedTarget, origin: PlanePoint, corners: readonly PlanePoint[]) {
  const start = roughProjection(origin, markerSide, corners)
  if (start === null) return null
  const center = { x: origin.x + markerSide / 2, y: origin.y + markerSide / 2 }
  const edges = edgesOf(target)
  let plane: FittedPlane | null = null
  for (const reach of target.kind === 'marker' ? [Number.POSITIVE_INFINITY] : reaches) {
    const near = edges.filter((edge) => distance(edge, center) <= reach)
    const next = fitTarget(image, plane?.projection ?? start, near)
    if (next === null) return plane
    plane = next
  }
  return plane
}

const distance = ({ middle }: PrintedEdge, { x, y }: PlanePoint): number => Math.hypot(middle.x - x, middle.y - y)

function sideOf([a, b]: readonly PlanePoint[]): number {
  return a === undefined || b === undefined ? 0 : Math.hypot(b.x - a.x, b.y - a.y)
}
