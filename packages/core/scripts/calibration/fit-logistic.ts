import { type Calibration, logit } from '../../src/invoice/extraction/calibrate-confidence.js'
import type { SeenValue } from './first-sight.js'

/** A prior of so many values at the identity keeps a handful of mistakes from bending the curve at will. */
const priorWeight = 4
const steps = 50

/**
 * Platt's logistic curve by Newton's method, with his smoothed targets (Platt 1999, Probabilistic Outputs for Support
 * Vector Machines): few mistakes must not make the curve claim certainty.
 */
export function fitLogistic(values: readonly SeenValue[]): Calibration {
  const right = values.filter(({ isRight }) => isRight).length
  const wrong = values.length - right
  const [high, low] = [(right + 1) / (right + 2), 1 / (wrong + 2)]
  let [intercept, slope] = [0, 1]
  for (let step = 0; step < steps; step++) {
    let [g0, g1, h00, h01, h11] = [priorWeight * intercept, priorWeight * (slope - 1), priorWeight, 0, priorWeight]
    for (const { confidence, isRight } of values) {
      const x = logit(confidence)
      const p = 1 / (1 + Math.exp(-(intercept + slope * x)))
      const error = p - (isRight ? high : low)
      const weight = p * (1 - p)
      g0 += error
      g1 += error * x
      h00 += weight
      h01 += weight * x
      h11 += weight * x * x
    }
    const determinant = h00 * h11 - h01 * h01
    intercept -= (h11 * g0 - h01 * g1) / determinant
    slope -= (h00 * g1 - h01 * g0) / determinant
  }
  // A curve that falls would turn the order of the rules around.
  return { intercept: round(intercept), slope: round(Math.max(0.1, slope)) }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
