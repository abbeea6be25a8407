import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstDay } from './first-day.js'

describe('firstDay', () => {
  it.each([
    ['2026-11-30', 7, '2026-11-24'],
    ['2026-03-30', 30, '2026-03-01'],
    ['2028-03-01', 2, '2028-02-29'],
    ['2026-01-01', 1, '2026-01-01'],
  ])('of %s, %i days', (last, days, first) => {
    expect(firstDay(last, days)).toBe(first)
  })

  it('is as many days before the last as asked', () => {
    const day = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 400 }), (date, days) => {
        const last = date.toISOString().slice(0, 10)
        expect((Date.parse(last) - Date.parse(firstDay(last, days))) / 86_400_000 + 1).toBe(days)
      }),
    )
  })
})
