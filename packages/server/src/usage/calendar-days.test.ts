import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysBefore, daysBetween } from './calendar-days.js'

const days = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('calendar days', () => {
  it('include both ends, also over a leap day and where clocks change', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
    expect(daysBetween('2026-10-24', '2026-10-26')).toEqual(['2026-10-24', '2026-10-25', '2026-10-26'])
    expect(daysBetween('2026-11-30', '2026-11-30')).toEqual(['2026-11-30'])
    expect(daysBetween('2026-12-01', '2026-11-30')).toEqual([])
  })

  it('are each the day after the one before', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 400 }), (last, count) => {
        const all = daysBetween(daysBefore(last, count), last)
        expect(all).toHaveLength(count + 1)
        expect(all.at(-1)).toBe(last)
        expect(all.toSorted()).toEqual(all)
        expect(new Set(all).size).toBe(all.length)
      }),
    )
  })
})
