import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { roundToCent, sumOfAmounts, toCents } from './cents.js'

const amount = fc.integer({ min: -1_000_000_00, max: 1_000_000_00 })

describe('cents', () => {
  it('rounds half a cent away from zero, also where binary fractions fall short', () => {
    expect(toCents(1.005)).toBe(101)
    expect(toCents(-1.005)).toBe(-101)
    expect(toCents(20.52 * 0.055)).toBe(113)
    expect(Object.is(toCents(-0.001), 0)).toBe(true)
  })

  it('gives back every amount of whole cents', () => {
    fc.assert(fc.property(amount, (cents) => toCents(cents / 100) === cents))
  })

  it('adds without drift', () => {
    expect(sumOfAmounts([0.1, 0.2, -0.3])).toBe(0)
    fc.assert(
      fc.property(fc.array(amount, { maxLength: 50 }), (cents) => {
        const exact = cents.reduce((sum, cent) => sum + cent, 0)
        return sumOfAmounts(cents.map((cent) => cent / 100)) === exact / 100
      }),
    )
  })

  it('is its own rounding', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), (value) => {
        expect(roundToCent(roundToCent(value))).toBe(roundToCent(value))
        expect(Math.abs(roundToCent(value) - value)).toBeLessThan(0.0051)
      }),
    )
  })
})
