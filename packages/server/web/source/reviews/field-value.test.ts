import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { typedText, valueOf } from './field-value.js'

const number = { type: 'number' } as const

describe('valueOf', () => {
  it('reads back every number that typedText writes, in both languages', () => {
    const amount = fc.integer({ min: -100_000_000, max: 100_000_000 }).map((cents) => cents / 100)
    fc.assert(
      fc.property(amount, fc.constantFrom(',', '.'), (value, sign) => {
        expect(valueOf(typedText(value, number, sign), number)).toBe(value + 0)
      }),
    )
  })

  it.each([
    ['1 234,56', 1234.56],
    ['1\u202f234,5', 1234.5],
    [' 12.50 ', 12.5],
    ['\u22123', -3],
    ['12,5,1', undefined],
    ['12 €', undefined],
    ['1e3', undefined],
    ['', null],
    ['  ', null],
  ])('takes %j of a number for %s', (text, value) => {
    expect(valueOf(text, number)).toBe(value)
  })

  it('takes texts, dates and choices as they are, without what is around them', () => {
    expect(valueOf(' EDF ', { type: 'text' })).toBe('EDF')
    expect(valueOf('2026-11-20', { type: 'date' })).toBe('2026-11-20')
    expect(valueOf('', { type: 'date' })).toBeNull()
    expect([valueOf('true', { type: 'boolean' }), valueOf('false', { type: 'boolean' })]).toEqual([true, false])
  })
})
