import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../../layout/fold.js'
import { cellOf } from '../../../testing/page-of-cells.js'
import { datesIn } from './dates.js'
import { figuresOf, isMoney } from './money.js'
import { decimalsIn, parseNumber } from './numbers.js'
import { vatNumbersIn } from './vat-number.js'

const thousands = [' ', '.', ',', "'", ''] as const

/** A number as a country writes it. */
function printed(cents: number, separator: string, decimalSign: ',' | '.'): string {
  const whole = String(Math.floor(cents / 100)).replaceAll(/\B(?=(\d{3})+$)/g, separator)
  return `${whole}${decimalSign}${String(cents % 100).padStart(2, '0')}`
}

describe('numbers of any country', () => {
  it('are read as they were written', () => {
    fc.assert(
      fc.property(
        fc.nat(99_999_999),
        fc.constantFrom(...thousands),
        fc.constantFrom(',', '.'),
        (cents, separator, decimalSign) => {
          fc.pre(separator !== decimalSign)
          const text = printed(cents, separator, decimalSign)
          expect(parseNumber(text, decimalSign)).toBeCloseTo(cents / 100, 6)
          expect(decimalsIn(text, decimalSign)).toBe(2)
        },
      ),
    )
  })

  it('the sign of the document decides what three figures behind a sign are', () => {
    expect([parseNumber('1,234', '.'), parseNumber('1,234', ',')]).toEqual([1234, 1.234])
    expect([parseNumber('1.234', '.'), parseNumber('1.234', ',')]).toEqual([1.234, 1234])
    expect([parseNumber("1'234.--", '.'), parseNumber('1,23,456.00', '.')]).toEqual([1234, 123_456])
    expect(parseNumber('12-34', '.')).toBeNull()
  })

  it('money has its currency and its sign, before or behind', () => {
    const money = (text: string, sign: ',' | '.') =>
      figuresOf(cellOf(text), sign)
        .filter(isMoney)
        .map(({ value, currency }) => [value, currency])
    expect(money('€ 1.234,56', ',')).toEqual([[1234.56, 'EUR']])
    expect(money("CHF 1'234.50", '.')).toEqual([[1234.5, 'CHF']])
    expect(money('US$ 1,000', '.')).toEqual([[1000, 'USD']])
    expect(money('(18,50 €)', ',')).toEqual([[-18.5, 'EUR']])
    expect(money('593,36 zł', ',')).toEqual([[593.36, 'PLN']])
    expect(money('le 03.12.2024, 20 %, réf. 12-3456', ',')).toEqual([])
  })
})

describe('dates of any country', () => {
  const day = fc.date({ min: new Date('2001-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  const languages = ['fr', 'en', 'de', 'nl', 'it', 'es', 'pl'] as const

  it('written with the name of their month are read in each language', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...languages), (date, language) => {
        const text = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(date)
        expect(datesIn(fold(text), 'day').map(({ value }) => value)).toEqual([date.toISOString().slice(0, 10)])
      }),
    )
  })

  it('of figures follow the order of the document, and keep the other reading', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('day', 'month'), fc.constantFrom('/', '.', '-'), (date, order, sign) => {
        const [year = '', month = '', dayOfMonth = ''] = date.toISOString().slice(0, 10).split('-')
        const text = (order === 'day' ? [dayOfMonth, month, year] : [month, dayOfMonth, year]).join(sign)
        const [read] = datesIn(text, order)
        expect(read?.value).toBe(`${year}-${month}-${dayOfMonth}`)
        const isAmbiguous = Number(dayOfMonth) <= 12 && dayOfMonth !== month
        expect(read?.otherwise).toBe(isAmbiguous ? `${year}-${dayOfMonth}-${month}` : null)
      }),
    )
  })

  it('that are none are not read', () => {
    expect(
      ['31/02/2024', '06 12 34 56 78', '1,234.56', 'FA-2017-0010'].flatMap((text) => datesIn(text, 'day')),
    ).toEqual([])
  })
})

describe('VAT numbers', () => {
  const read = (text: string) => vatNumbersIn(text).map(({ value, isProven }) => [value, isProven])

  it('are found in any grouping, and proven where they have a key', () => {
    expect(read('N° TVA : FR 40 303 265 045')).toEqual([['FR40303265045', true]])
    expect(read('FR41 303 265 045')).toEqual([['FR41303265045', false]])
    expect(read('UStId DE 232 446 240')).toEqual([['DE232446240', true]])
    expect(read('IE VAT IE3598417KH')).toEqual([['IE3598417KH', null]])
    expect(read('CHE-114.872.903 MWST')).toEqual([['CHE114872903MWST', null]])
    expect(read('IBAN FR76 1027 8022 4400 0203 1190 145')).toEqual([])
  })
})
