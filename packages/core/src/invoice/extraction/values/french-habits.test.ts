import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellOf } from '../../../testing/page-of-cells.js'
import { fold } from '../../../layout/fold.js'
import { findPeriod, isoDate } from './french-dates.js'
import { parseAmount, parseKilowattHours, parseReference } from './parsers.js'
import { tokensOf } from './tokens.js'

const cents = fc.integer({ min: 1, max: 99_999_999 })
const thousands = fc.constantFrom('', ' ', '.', '\u00a0', '\u202f', '\u2009')

function print(value: number, separator: string, decimals = 2): string {
  const [whole = '', fraction] = value.toFixed(decimals).split('.')
  return `${whole.replace(/\B(?=(?:\d{3})+$)/g, separator)}${fraction === undefined ? '' : `,${fraction}`}`
}

const amountOf = (text: string): number | undefined => parseAmount(fold(text))?.value
const firstOf = (text: string): unknown => {
  const token = tokensOf(cellOf(text))[0]
  return token === undefined || token.kind === 'date' ? null : token.value
}

describe('amounts in every habit', () => {
  it('reads thousands set apart by any space or by full stops', () => {
    fc.assert(
      fc.property(
        cents,
        thousands,
        fc.constantFrom(' €', '€', ' EUR', ' euros', ' € TTC', ' € HT'),
        (value, by, unit) => {
          expect(amountOf(`${print(value / 100, by)}${unit}`)).toBe(value / 100)
        },
      ),
    )
  })

  it('reads a credit by any of its signs', () => {
    const signs: readonly ((figure: string) => string)[] = [
      (figure) => `-${figure} €`,
      (figure) => `- ${figure} €`,
      (figure) => `\u2212${figure} €`,
      (figure) => `\u2212 ${figure} €`,
      (figure) => `${figure}-`,
      (figure) => `${figure}\u2212`,
      (figure) => `${figure} € CR`,
      (figure) => `${figure} CR`,
      (figure) => `(${figure} €)`,
    ]
    fc.assert(
      fc.property(cents, thousands, fc.constantFrom(...signs), (value, by, signed) => {
        expect(firstOf(signed(print(value / 100, by)))).toBe(-value / 100)
      }),
    )
  })

  it('takes a dash between figures, and a parenthesis with words, for no sign', () => {
    expect(firstOf('12,50 - 20,00')).toBe(12.5)
    expect(firstOf('12,50-20,00')).not.toBe(-12.5)
    expect(firstOf('(dont TVA 12,50 €)')).toBe(12.5)
    expect(firstOf('12,50 € crédités')).toBe(12.5)
  })

  it('takes a percentage for no amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.constantFrom('%', ' %', '\u00a0%'), (value, sign) => {
        expect(amountOf(`${print(value / 100, '')}${sign}`)).toBeUndefined()
      }),
    )
  })
})

describe('prices of energy in every unit', () => {
  /** Hundred-thousandths of an EUR per kWh. */
  const price = fc.integer({ min: 1000, max: 99_999 })
  const units: readonly (readonly [scale: number, decimals: number, unit: string])[] = [
    [1, 5, ' €/kWh'],
    [1, 5, ' € HT/kWh'],
    [1, 5, ' € HT le kWh'],
    [1, 5, ' EUR par kWh'],
    [1, 5, '/kWh'],
    [100, 3, ' c€/kWh'],
    [100, 3, ' cts/kWh'],
    [100, 3, ' cts €/kWh'],
    [100, 3, ' centimes/kWh'],
    [100, 3, ' centimes d’euro par kWh'],
    [1000, 2, ' €/MWh'],
    [1000, 2, ' € le MWh'],
  ]

  it('brings them all to EUR per kWh', () => {
    fc.assert(
      fc.property(price, fc.constantFrom(...units), (value, [scale, decimals, unit]) => {
        const euros = value / 100_000
        const [token] = tokensOf(cellOf(`${print(euros * scale, '', decimals)}${unit}`))
        expect(token).toMatchObject({ kind: 'unit_price', per: 'kwh' })
        expect(token?.kind === 'unit_price' ? token.value : Number.NaN).toBeCloseTo(euros, 5)
      }),
    )
  })

  it('brings MWh to kWh, and reads quantities that are taken back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9_999_999 }), thousands, (kwh, by) => {
        expect(parseKilowattHours(fold(`${print(kwh, by, 0)} kWh`))?.value).toBe(kwh)
        expect(parseKilowattHours(fold(`${print(kwh, by, 0)} kWh-`))?.value).toBe(-kwh)
        expect(firstOf(`${print(kwh / 1000, '', 3)} MWh`)).toBeCloseTo(kwh, 6)
      }),
    )
  })

  it('takes what gas holds per cubic metre for no quantity', () => {
    expect(tokensOf(cellOf('11,24 kWh/m³'))[0]).toMatchObject({ kind: 'number', value: 11.24 })
  })
})

describe('periods in every habit', () => {
  const day = fc.date({ min: new Date('2016-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  const names = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')
  const two = (value: number): string => String(value).padStart(2, '0')
  const ordinal = (value: number): string => (value === 1 ? '1er' : String(value))
  type Parts = readonly [year: number, month: number, day: number]
  const partsOf = (date: Date): Parts => [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
  const habits: readonly ((parts: Parts) => string)[] = [
    ([y, m, d]) => `${two(d)}/${two(m)}/${String(y)}`,
    ([y, m, d]) => `${two(d)}/${two(m)}/${two(y % 100)}`,
    ([y, m, d]) => `${two(d)}.${two(m)}.${two(y % 100)}`,
    ([y, m, d]) => `${two(d)}-${two(m)}-${String(y)}`,
    ([y, m, d]) => `${ordinal(d)} ${names[m - 1] ?? ''} ${String(y)}`,
  ]
  const joins: readonly ((from: string, to: string) => string)[] = [
    (from, to) => `du ${from} au ${to}`,
    (from, to) => `Du ${from} au ${to} inclus`,
    (from, to) => `${from} - ${to}`,
    (from, to) => `${from} – ${to}`,
    (from, to) => `${from} → ${to}`,
    (from, to) => `${from} > ${to}`,
    (from, to) => `entre le ${from} et le ${to}`,
  ]

  it('reads both ends', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 400 }),
        fc.constantFrom(...habits),
        fc.constantFrom(...joins),
        (first, days, printed, join) => {
          const last = new Date(first.getTime() + days * 86_400_000)
          const iso = [first, last].map((date) => isoDate(...partsOf(date)))
          const found = findPeriod(fold(join(printed(partsOf(first)), printed(partsOf(last)))))?.value
          expect([found?.from, found?.to]).toEqual(iso)
        },
      ),
    )
  })

  it('reads "du 5 au 31 mars 2026"', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 31 }), (last, start) => {
        const [year, month, end] = partsOf(last)
        fc.pre(start <= end)
        const text = `du ${ordinal(start)} au ${ordinal(end)} ${names[month - 1] ?? ''} ${String(year)}`
        expect(findPeriod(fold(text))?.value).toEqual({
          from: isoDate(year, month, start),
          to: isoDate(year, month, end),
        })
      }),
    )
    expect(findPeriod('du 25 au 5 mars 2026')).toBeNull()
  })
})

describe('references in every habit', () => {
  it.each([
    ['PN26-G-443504, émise le 10 avril 2026', 'PN26-G-443504'],
    ['EDI 2607 4515', 'EDI26074515'],
    ['A 726 269 – contrat', 'A726269'],
    ['EDI/26/10376', 'EDI/26/10376'],
    ['1-19O', '1-19O'],
    ['5 27402 46988', '52740246988'],
  ])('reads %s', (text, reference) => {
    expect(parseReference(fold(text), text)?.value).toBe(reference)
  })

  it.each(['dans 2026 cas', '12 mois', 'le 10/04/2026', '1-2', '75001 PARIS'])('finds none in %s', (text) => {
    expect(parseReference(fold(text), text)).toBeNull()
  })
})
