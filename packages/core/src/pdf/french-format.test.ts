import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  dateInFrance,
  formatDate,
  formatEuro,
  formatLongDate,
  formatNumber,
  formatPercent,
  formatQuantity,
  formatShortMonth,
} from './french-format.js'

describe('numbers', () => {
  it('are French: narrow spaces, comma, true minus', () => {
    expect(formatEuro(1234.56)).toBe('1\u202f234,56\u00a0€')
    expect(formatEuro(-339.74)).toBe('\u2212339,74\u00a0€')
    expect(formatEuro(0.5)).toBe('0,50\u00a0€')
    expect(formatPercent(5.5)).toBe('5,5\u00a0%')
    expect(formatQuantity(13386, 'kWh')).toBe('13\u202f386\u00a0kWh')
    expect(formatNumber(0.06735, { least: 4, most: 6 })).toBe('0,06735')
  })

  it('show no minus before nothing', () => {
    expect(formatEuro(-0)).toBe('0,00\u00a0€')
    expect(formatEuro(-0.001)).toBe('0,00\u00a0€')
  })

  it('that are none are refused, never printed', () => {
    expect(() => formatEuro(Number.NaN)).toThrow(RangeError)
    expect(() => formatNumber(Number.POSITIVE_INFINITY)).toThrow(RangeError)
  })

  it('keep their value to the cent and never break inside', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
        const text = formatEuro(cents / 100)
        expect(text).not.toMatch(/[ \n]/)
        const back = Number(
          text
            .replace('\u2212', '-')
            .replace(',', '.')
            .replace(/[^\d.-]/g, ''),
        )
        expect(Math.round(back * 100)).toBe(cents === 0 ? 0 : cents)
      }),
    )
  })
})

describe('dates', () => {
  it('are written out in French', () => {
    expect(formatDate('2023-11-09')).toBe('09/11/2023')
    expect(formatLongDate('2025-08-01')).toBe('1er\u00a0août\u00a02025')
    expect(formatLongDate('2025-02-28')).toBe('28\u00a0février\u00a02025')
    expect(formatShortMonth('2024-12')).toBe('déc.\u00a024')
  })

  it('that are none come back as they are', () => {
    for (const text of ['', 'hier', '2025-13-01', '2025-1-1']) {
      expect(formatDate(text)).toBe(text)
      expect(formatLongDate(text)).toBe(text)
      expect(formatShortMonth(text)).toBe(text)
    }
  })

  it('follow the calendar in France, not the machine', () => {
    expect(dateInFrance(new Date('2026-11-20T23:30:00Z'))).toBe('2026-11-21')
    expect(dateInFrance(new Date('2026-07-01T21:59:00Z'))).toBe('2026-07-01')
  })
})
