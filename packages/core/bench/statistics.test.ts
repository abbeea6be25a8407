import { describe, expect, it } from 'vitest'
import { median, percentile, ratios, spanOf, spread } from './statistics.js'

describe('median', () => {
  it('is the middle of an odd count and the mean of the middle two of an even one', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([9, 1, 5, 7])).toBe(6)
  })

  it('is not swayed by one slow sample, and is no number for no sample', () => {
    expect(median([1, 1, 1, 1, 1000])).toBe(1)
    expect(median([])).toBeNaN()
  })
})

describe('percentile', () => {
  it('is a value that was measured, which the share of all does not exceed', () => {
    expect([0, 0.5, 0.95, 1].map((share) => percentile([4, 1, 3, 2], share))).toEqual([1, 2, 4, 4])
    expect(percentile([], 0.5)).toBeNaN()
  })
})

describe('spread', () => {
  it('is half the distance between the quartiles', () => {
    expect(spread([1, 2, 3, 4, 5])).toBe(1)
    expect(spread([3, 3, 3])).toBe(0)
  })
})

describe('ratios', () => {
  it('compares round by round, as far as there are both', () => {
    expect(ratios([4, 9, 5], [2, 3])).toEqual([2, 3])
    expect(spanOf([4, 9, 5])).toEqual({ least: 4, greatest: 9 })
    expect(spanOf([]).least).toBeNaN()
  })
})
