import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayNumber, daysInclusive, daysInMonth, isoDateOf, overlap, splitPeriod } from './iso-calendar.js'

const day = fc.integer({ min: 10_000, max: 25_000 })
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 800 }))
  .map(([from, length]) => ({ from: isoDateOf(from), to: isoDateOf(from + length) }))

describe('iso calendar', () => {
  it('counts both ends', () => {
    expect(daysInclusive({ from: '2025-06-14', to: '2025-07-31' })).toBe(48)
    expect(daysInclusive({ from: '2024-02-28', to: '2024-03-01' })).toBe(3)
    expect(daysInclusive({ from: '2025-08-01', to: '2025-07-31' })).toBeNull()
  })

  it('refuses what is no date of the calendar', () => {
    for (const text of ['2025-02-29', '2025-13-01', '2025-8-1', '01/08/2025', ''])
      expect(dayNumber(text), text).toBeNull()
    expect(() => addDays('2025-02-30', 1)).toThrow(RangeError)
  })

  it('knows the length of months', () => {
    expect(daysInMonth('2024-02')).toBe(29)
    expect(daysInMonth('2025-12')).toBe(31)
  })

  it('goes back and forth between dates and numbers', () => {
    fc.assert(fc.property(day, (number) => dayNumber(isoDateOf(number)) === number))
  })

  it('splits into parts that follow each other and cover every day once', () => {
    fc.assert(
      fc.property(period, fc.array(day.map(isoDateOf), { maxLength: 8 }), (whole, cuts) => {
        const parts = splitPeriod(whole, cuts)
        expect(parts[0]?.from).toBe(whole.from)
        expect(parts.at(-1)?.to).toBe(whole.to)
        parts.slice(1).forEach((part, index) => {
          expect(addDays(parts[index]?.to ?? '', 1)).toBe(part.from)
        })
        const days = parts.reduce((sum, part) => sum + (daysInclusive(part) ?? Number.NaN), 0)
        expect(days).toBe(daysInclusive(whole))
      }),
    )
  })

  it('finds the shared days whichever period comes first', () => {
    expect(overlap({ from: '2025-01-01', to: '2025-02-10' }, { from: '2025-02-01', to: '2025-03-01' })).toEqual({
      from: '2025-02-01',
      to: '2025-02-10',
    })
    fc.assert(
      fc.property(period, period, (first, second) => {
        expect(overlap(first, second)).toEqual(overlap(second, first))
      }),
    )
  })
})
