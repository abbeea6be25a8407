import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimalsOf, parseFrenchNumber } from './french-numbers.js'

describe('parseFrenchNumber', () => {
  it.each([
    ['1 234,56', 1234.56],
    ['1\u202f234,56', 1234.56],
    ['1\u00a0234\u00a0567', 1234567],
    ['- 48,00', -48],
    ['\u22122 640,00', -2640],
    ['48,00-', -48],
    ['0,13770', 0.1377],
    ['1.234,56', 1234.56],
    ['1.234', 1234],
    ['0.134', 0.134],
    ['12.5', 12.5],
    ['06', 6],
  ])('reads %s', (text, value) => {
    expect(parseFrenchNumber(text)).toBe(value)
  })

  it.each(['', 'abc', '1,2,3', '1 234,', ',5', '12/05', '1.2.3'])('refuses %j', (text) => {
    expect(parseFrenchNumber(text)).toBeNull()
  })

  it('reads back every amount that French formatting prints', () => {
    const format = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (cents) => {
        expect(parseFrenchNumber(format.format(cents / 100))).toBe(cents === 0 ? 0 : cents / 100)
      }),
    )
  })
})

describe('decimalsOf', () => {
  it.each([
    ['1 234,56', 2],
    ['0,13770', 5],
    ['0.134', 3],
    ['1.234', 0],
    ['12', 0],
  ])('counts the decimals of %s', (text, decimals) => {
    expect(decimalsOf(text)).toBe(decimals)
  })
})
