import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartLayout } from './chart-layout.js'

const size = fc.record({
  width: fc.integer({ min: 280, max: 1400 }),
  height: fc.integer({ min: 120, max: 400 }),
  count: fc.integer({ min: 1, max: 400 }),
  highest: fc.oneof(fc.constant(0), fc.double({ min: 1e-4, max: 1e7, noNaN: true })),
  isWhole: fc.boolean(),
})

describe('chartLayout', () => {
  it('keeps every day, value and tick inside', () => {
    fc.assert(
      fc.property(size, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
        const layout = chartLayout(given)
        const y = layout.y(given.highest * share)
        expect(y).toBeGreaterThanOrEqual(layout.top - 1e-6)
        expect(y).toBeLessThanOrEqual(layout.baseline)
        expect(layout.strip(given.count - 1) + layout.band).toBeCloseTo(layout.right, 6)
        expect(layout.right).toBeLessThanOrEqual(given.width)
        for (const tick of layout.ticks) expect(layout.y(tick)).toBeGreaterThanOrEqual(layout.top - 1e-6)
      }),
    )
  })

  it('names the last day, and days far enough from each other', () => {
    fc.assert(
      fc.property(size, (given) => {
        const { named, middle } = chartLayout(given)
        expect(named.at(-1)).toBe(given.count - 1)
        const gaps = named.slice(1).map((day, index) => middle(day) - middle(named[index] ?? 0))
        for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(74 - 1e-6)
      }),
    )
  })

  it('has ticks that are whole where counts are, and zero alone where there is nothing', () => {
    expect(chartLayout({ width: 600, height: 200, count: 7, highest: 3, isWhole: true }).ticks).toEqual([0, 1, 2, 3])
    expect(chartLayout({ width: 600, height: 200, count: 7, highest: 1, isWhole: true }).ticks).toEqual([0, 1])
    expect(chartLayout({ width: 600, height: 200, count: 7, highest: 0, isWhole: true }).ticks).toEqual([0])
    expect(chartLayout({ width: 600, height: 200, count: 7, highest: 0.9, isWhole: false }).ticks).toEqual([
      0, 0.2, 0.4, 0.6, 0.8, 1,
    ])
  })
})
