import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLenientJson } from './lenient-json.js'

const read = (text: string) => {
  const found = readLenientJson(text, 0)
  return 'fault' in found ? 'fault' : found
}

describe('readLenientJson', () => {
  it('reads whatever JSON holds as JSON.parse does, and calls nothing repaired', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 2), (json, indent) => {
        const text = JSON.stringify(JSON.parse(json), null, indent)
        expect(read(text)).toEqual({ value: JSON.parse(text) as unknown, end: text.length, isRepaired: false })
      }),
    )
  })

  it.each([
    [`{'a': 'l\\'os "x"'}`, { a: `l'os "x"` }],
    [`{"a": True, "b": None, "c": False}`, { a: true, b: null, c: false }],
    [`{"a": [1, 2,],}`, { a: [1, 2] }],
    [`{"a": 1, // mesuré\n /* et */ "b": 2}`, { a: 1, b: 2 }],
    [`{"a": NaN, "b": -Infinity}`, { a: Number.NaN, b: Number.NEGATIVE_INFINITY }],
  ])('reads %s and says that it was repaired', (text, value) => {
    expect(read(text)).toEqual({ value, end: text.length, isRepaired: true })
  })

  it('keeps a number beyond the range of a double for whoever judges numbers', () => {
    expect(read('[1e999]')).toMatchObject({ value: [Number.POSITIVE_INFINITY], isRepaired: false })
  })

  it.each([
    ['a decimal comma', '{"a": 3,5}'],
    ['a key that comes twice', '{"a": 1, "a": 2}'],
    ['the same key in two quotes', `{"a": 1, 'a': 2}`],
    ['an end that is missing', '{"a": 9'],
    ['a number that was cut', '{"pourcentage": 9'],
    ['a key without quotes', '{a: 1}'],
    ['another word', '{"a": oui}'],
    ['two commas', '[1,,2]'],
    ['a comma alone', '[,]'],
    ['a line end in a text', '{"a": "x\ny"}'],
    ['a comment that never ends', '{"a": 1 /* }'],
    ['brackets without end', '['.repeat(10_000)],
  ])('refuses %s', (_name, text) => {
    expect(read(text)).toBe('fault')
  })

  it('never throws on any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...`{}[],:"'\\/*-1eTN atrue`.split('')) }), (text) => {
        expect(['fault', 'object']).toContain(typeof read(text) === 'string' ? 'fault' : 'object')
      }),
    )
  })
})
