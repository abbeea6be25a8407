import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ReviewField } from '../review.js'
import { readStudioText, studioText } from './studio-text.js'

const field = (type: ReviewField['type'], choices: ReviewField['choices'] = null) => ({ type, choices })

describe('a value in Label Studio', () => {
  it('is read as it was written: figures', () => {
    const figure = fc.integer({ min: -999_999_999, max: 999_999_999 }).map((whole) => whole / 10_000)
    fc.assert(
      fc.property(figure, (value) => {
        // A person may group thousands and name the unit.
        const grouped = studioText(field('number'), value).replace(/\B(?=(\d{3})+(,|$))/g, '\u202f')
        expect(readStudioText(field('number'), studioText(field('number'), value))).toBeCloseTo(value, 9)
        expect(readStudioText(field('number'), `${grouped} €/kWh`)).toBeCloseTo(value, 9)
      }),
    )
  })

  it('is read as it was written: dates, yes or no, texts', () => {
    const day = fc.date({ min: new Date('1970-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(day, (date) => {
        const value = date.toISOString().slice(0, 10)
        expect(readStudioText(field('date'), studioText(field('date'), value))).toBe(value)
        // A text that looks like a date is none.
        expect(studioText(field('text'), value)).toBe(value)
      }),
    )
    for (const value of [true, false])
      expect(readStudioText(field('boolean'), studioText(field('boolean'), value))).toBe(value)
    expect(readStudioText(field('text'), ' Électricité de Strasbourg ')).toBe('Électricité de Strasbourg')
  })

  it('is one of its choices, by its code or its French words', () => {
    const kind = field('text', [{ value: 'echeancier', label: 'Échéancier' }])
    for (const text of ['echeancier', 'Échéancier', 'ÉCHÉANCIER '])
      expect(readStudioText(kind, text)).toBe('echeancier')
    expect(readStudioText(kind, 'Devis')).toBeNull()
  })

  it.each([
    ['number', 'douze'],
    ['number', '12,5 pommes'],
    ['date', '2 septembre'],
    ['boolean', 'peut-être'],
    ['text', '  '],
  ] as const)('of type %s is not read from %j', (type, text) => {
    expect(readStudioText(field(type), text)).toBeNull()
  })
})
