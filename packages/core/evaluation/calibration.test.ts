import { describe, expect, it } from 'vitest'
import { calibrate } from './calibration.js'
import type { LeafComparison } from './compare-invoice.js'

function leaf(confidence: number | null, outcome: LeafComparison['outcome']): LeafComparison {
  return { path: 'a', field: 'a', outcome, expected: 1, got: 1, confidence, quote: null }
}

describe('calibrate', () => {
  it('sets accuracy beside confidence, bin by bin, and weighs the gaps', () => {
    const leaves = [leaf(1, 'right'), leaf(1, 'wrong'), leaf(0.6, 'right'), leaf(0.6, 'extra'), leaf(null, 'missing')]
    const { bins, expectedError } = calibrate(leaves)
    expect(bins).toEqual([
      { from: 0.5, to: 0.7, count: 2, meanConfidence: 0.6, accuracy: 0.5 },
      { from: 0.95, to: 1, count: 2, meanConfidence: 1, accuracy: 0.5 },
    ])
    expect(expectedError).toBeCloseTo((2 * 0.1 + 2 * 0.5) / 4, 10)
  })

  it('says nothing about nothing', () => {
    expect(calibrate([leaf(null, 'missing')])).toEqual({ bins: [], expectedError: null })
  })
})
