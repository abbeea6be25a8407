import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calibrated } from '../../src/invoice/extraction/calibrate-confidence.js'
import { fitLogistic } from './fit-logistic.js'

/** As many values at each confidence, right as often as said. */
function seen(shares: readonly (readonly [confidence: number, right: number])[], count = 400) {
  return shares.flatMap(([confidence, right]) =>
    Array.from({ length: count }, (_, index) => ({ layout: 'A', confidence, isRight: index < right * count })),
  )
}

describe('fitLogistic', () => {
  it('finds how often values are right', () => {
    const curve = fitLogistic(
      seen([
        [0.7, 0.9],
        [0.9, 0.98],
      ]),
    )
    expect(calibrated(0.7, curve)).toBeCloseTo(0.9, 1)
    expect(calibrated(0.9, curve)).toBeCloseTo(0.98, 1)
  })

  it('stays near the identity where there is little to learn from', () => {
    const curve = fitLogistic(seen([[0.9, 1]], 3))
    expect(calibrated(0.9, curve)).toBeLessThan(0.96)
  })

  it('is finite and never falls, whatever was seen', () => {
    const value = fc.record({
      layout: fc.constant('A'),
      confidence: fc.double({ min: 0, max: 1, noNaN: true }),
      isRight: fc.boolean(),
    })
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 60 }), (values) => {
        const { intercept, slope } = fitLogistic(values)
        expect(Number.isFinite(intercept)).toBe(true)
        expect(slope).toBeGreaterThan(0)
      }),
    )
  })
})
