import { MarkersDisagreeError } from '../../../errors/markers-disagree-error.js'
import type { OutlineShape } from './outline-shape.js'
import type { PlaneMeasure } from './measure-on-plane.js'

/** Measures in mm and mm² with the half widths of intervals of 95 %. */
export interface CombinedMeasure {
  readonly shape: OutlineShape
  readonly error: OutlineShape
}

const names = ['surface', 'length', 'width', 'perimeter'] as const
/** Standard deviations on both sides: 95 % of a normal law, and a little more, as the covariance is an estimate itself. */
const deviations = 2.2
/**
 * What no border on the picture tells, as a share of a length: the scale and the stretch of the printer, the paper, and
 * the distortion that a phone leaves after its own correction.
 */
export const lengthAllowance = 0.007

/**
 * Joins what several targets say, weighted by their variances.
 *
 * @param measures at least one, each by the number of its target
 * @throws MarkersDisagreeError when two surfaces differ by more than their errors together
 */
export function combineMeasures(measures: ReadonlyMap<number, PlaneMeasure>, photo: number): CombinedMeasure {
  refuseDisagreement(measures, photo)
  const all = [...measures.values()]
  const joined = names.map((name) => {
    const weights = all.map(({ deviation }) => 1 / Math.max(deviation[name], 1e-9) ** 2)
    const sum = weights.reduce((total, weight) => total + weight, 0)
    const value = all.reduce((total, { shape }, index) => total + shape[name] * ((weights[index] ?? 0) / sum), 0)
    return { value, error: errorOf(name, value, Math.sqrt(1 / sum)) }
  })
  const shapeOf = (pick: (part: { value: number; error: number }) => number): OutlineShape => {
    const [surface = 0, length = 0, width = 0, perimeter = 0] = joined.map(pick)
    return { surface, length, width, perimeter }
  }
  return { shape: shapeOf(({ value }) => value), error: shapeOf(({ error }) => error) }
}

function errorOf(name: (typeof names)[number], value: number, deviation: number): number {
  const share = name === 'surface' ? 2 * lengthAllowance : lengthAllowance
  return Math.hypot(deviations * deviation, share * value)
}

function refuseDisagreement(measures: ReadonlyMap<number, PlaneMeasure>, photo: number): void {
  const told = [...measures].map(([number, { shape, deviation }]) => {
    return { number, surface: shape.surface, error: errorOf('surface', shape.surface, deviation.surface) }
  })
  for (const [index, a] of told.entries()) {
    for (const b of told.slice(index + 1)) {
      if (Math.abs(a.surface - b.surface) <= a.error + b.error) continue
      const surfaces_cm2 = [a, b].map(({ surface }) => Math.round(surface) / 100)
      throw new MarkersDisagreeError({ photo, markers: [a.number, b.number], surfaces_cm2 })
    }
  }
}
