import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decimalsOf,
  euros,
  eurosPerKilowattHour,
  eurosPerMegawattHour,
  frenchDate,
  frenchNumber,
  kilowattHours,
  percent,
} from './french-figures.js'

describe('french figures', () => {
  it('writes commas, no-break spaces and a true minus', () => {
    expect(euros(1234.56)).toBe('1\u00A0234,56\u00A0€')
    expect(euros(-1234567.8)).toBe('−1\u00A0234\u00A0567,80\u00A0€')
    expect(euros(-0.001)).toBe('0,00\u00A0€')
    expect(kilowattHours(13386)).toBe('13\u00A0386\u00A0kWh')
    expect(percent(5.5)).toBe('5,5\u00A0%')
    expect(percent(20)).toBe('20\u00A0%')
    expect(eurosPerMegawattHour(29.98)).toBe('29,98\u00A0€/MWh')
    expect(eurosPerKilowattHour(0.06735)).toBe('0,06735\u00A0€/kWh')
    expect(eurosPerKilowattHour(0.13)).toBe('0,1300\u00A0€/kWh')
    expect(frenchDate('2025-08-01')).toBe('01/08/2025')
  })

  it('keeps every amount of cents readable', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (cents) => {
        const text = frenchNumber(cents / 100, 2)
        expect(text).toMatch(/^−?\d{1,3}(\u00A0\d{3})*,\d{2}$/)
        expect(Number(text.replaceAll('\u00A0', '').replace(',', '.').replace('−', '-'))).toBe(cents / 100)
      }),
    )
  })

  it('counts the decimals of a printed number', () => {
    expect([0.1327, 0.06735, 21, 29.98, 1e-7, 1e21].map(decimalsOf)).toEqual([4, 5, 0, 2, 10, 0])
  })
})
