import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDeliveryPoint, parsePhone, passesLuhn } from './identifiers.js'

describe('passesLuhn', () => {
  it('accepts the SIREN of EDF and refuses it with any one digit changed', () => {
    expect(passesLuhn('552081317')).toBe(true)
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (index, step) => {
        const digits = Array.from('552081317')
        digits[index] = String((Number(digits[index]) + step) % 10)
        expect(passesLuhn(digits.join(''))).toBe(false)
      }),
    )
  })
})

describe('parseDeliveryPoint', () => {
  it('accepts fourteen digits in any grouping, and GI with six digits', () => {
    expect(parseDeliveryPoint('56 917 706 220 982')).toBe('56917706220982')
    expect(parseDeliveryPoint('GI 024906')).toBe('GI024906')
  })

  it.each(['5691770622098', '569177062209821', 'GI02490612', ''])('refuses %j', (text) => {
    expect(parseDeliveryPoint(text)).toBeNull()
  })
})

describe('parsePhone', () => {
  it.each([
    ['09 69 32 15 15', '0969321515'],
    ['+33 9 69 32 15 15', '0969321515'],
    ['0 800 47 33 33', '0800473333'],
    ['3004', '3004'],
  ])('reads %s', (text, phone) => {
    expect(parsePhone(text)).toBe(phone)
  })

  it.each(['552 081 317', '00 69 32 15 15', '12'])('refuses %s', (text) => {
    expect(parsePhone(text)).toBeNull()
  })
})
