import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysInclusive, isoDateOf } from '../../energy/iso-calendar.js'
import { billedMonths } from './billed-months.js'

describe('billed months', () => {
  it('holds whole months and days over 365, 366 and 360', () => {
    const months = billedMonths({ from: '2025-02-11', to: '2025-04-10' })
    for (const billed of [2, (59 * 12) / 365, (59 * 12) / 366, 59 / 30]) {
      expect(months?.low).toBeLessThanOrEqual(billed)
      expect(months?.high).toBeGreaterThanOrEqual(billed)
    }
  })

  it('counts from the end of a month and over a leap year', () => {
    expect(billedMonths({ from: '2024-01-31', to: '2024-02-28' })?.high).toBeLessThan(1.05)
    expect(billedMonths({ from: '2024-01-01', to: '2024-12-31' })?.low).toBeLessThan(12)
    expect(billedMonths({ from: '2025-03-02', to: '2025-03-01' })).toBeNull()
  })

  it('never strays more than two days and two percent from the calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 18_000, max: 21_000 }), fc.integer({ min: 0, max: 400 }), (from, length) => {
        const period = { from: isoDateOf(from), to: isoDateOf(from + length) }
        const exact = ((daysInclusive(period) ?? 0) * 12) / 365
        const months = billedMonths(period)
        expect(months?.low).toBeLessThan(exact)
        expect(months?.high).toBeGreaterThan(exact)
        expect((months?.high ?? 0) - (months?.low ?? 0)).toBeLessThan(0.3 + exact * 0.03)
      }),
    )
  })
})
