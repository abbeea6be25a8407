import { invertProjection } from '../../../reading/images/projection.js'
import type { FittedPlane } from './fit-target.js'
import { shapeOf, type OutlineShape } from './outline-shape.js'
import type { PlanePoint } from './plane-point.js'
import { projected, projectionOf } from './plane-projection.js'

/** The measures of an outline on a plane and their standard deviations, in mm and mm². */
export interface PlaneMeasure {
  readonly shape: OutlineShape
  readonly deviation: OutlineShape
}

const measures = ['surface', 'length', 'width', 'perimeter'] as const

/**
 * Lays an outline of the picture on the plane of a target and measures it there.
 *
 * The deviations follow from the covariance of the fit: they grow with the scatter of the borders, as the marker gets
 * smaller, with the tilt, and with the distance from the marker, where the plane is extrapolated.
 *
 * @param outline in pixels
 */
export function measureOnPlane(plane: FittedPlane, outline: readonly PlanePoint[]): PlaneMeasure {
  const { projection, covariance } = plane
  const measured = (free: readonly number[]): OutlineShape => {
    const toPlane = invertProjection(projectionOf(free))
    return shapeOf(outline.map((place) => projected(toPlane, place)))
  }
  const free = projection.slice(0, 8)
  const shape = measured(free)
  const gradients = free.map((value, index) => {
    const step = Math.sqrt(covariance[index]?.[index] ?? 0) / 10
    const moved = (by: number): OutlineShape => measured(free.map((other, k) => (k === index ? value + by : other)))
    const [after, before] = [moved(step), moved(-step)]
    return (name: (typeof measures)[number]) => (step > 0 ? (after[name] - before[name]) / (2 * step) : 0)
  })
  const deviationOf = (name: (typeof measures)[number]): number => {
    const gradient = gradients.map((of) => of(name))
    const variance = gradient.reduce(
      (sum, a, i) => sum + gradient.reduce((inner, b, k) => inner + a * b * (covariance[i]?.[k] ?? 0), 0),
      0,
    )
    return Math.sqrt(Math.max(0, variance))
  }
  const [surface, length, width, perimeter] = measures.map(deviationOf)
  return {
    shape,
    deviation: { surface: surface ?? 0, length: length ?? 0, width: width ?? 0, perimeter: perimeter ?? 0 },
  }
}
