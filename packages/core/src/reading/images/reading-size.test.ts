import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { identityProjection } from './projection.js'
import { readingSize } from './reading-size.js'

describe('the size in which a picture is read', () => {
  it('has the proportions asked for, no side too long to be read, and no more pixels than pay', () => {
    const side = fc.integer({ min: 1, max: 100_000 })
    fc.assert(
      fc.property(side, side, (width, height) => {
        const aspect = width / height
        const size = readingSize({ width, height }, identityProjection, aspect)
        expect(Math.min(size.width, size.height)).toBeGreaterThanOrEqual(1)
        expect(Math.max(size.width, size.height)).toBeLessThanOrEqual(15_000)
        expect(size.width * size.height).toBeLessThan(15_500_000)
        // A side of a few pixels is rounded.
        if (Math.min(size.width, size.height) > 50) expect(size.width / size.height / aspect).toBeCloseTo(1, 1)
      }),
    )
  })

  it('is that of a page scanned at 300 dpi, for a smaller page', () => {
    const { width, height } = readingSize({ width: 1240, height: 1754 }, identityProjection, 1240 / 1754)
    expect(width * height).toBeGreaterThan(8_700_000)
    expect(width / height).toBeCloseTo(1240 / 1754, 2)
  })
})
