import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageOfTexts, type PlacedText } from '../../../testing/page-of-cells.js'
import { printedDocument } from '../printed-document.js'
import { roleOf } from './amount-role.js'
import { readTotals } from './read-totals.js'

const amount = (value: number): string => value.toFixed(2).replace('.', ',')

/** Rows of a label and an amount, one under the other. */
function totalsOf(rows: readonly (readonly [label: string, value: string])[], isReceipt = false) {
  const texts = rows.flatMap(([label, value], index): PlacedText[] => [
    { text: label, x: 300, y: 500 + 16 * index },
    { text: value, x: 500, y: 500 + 16 * index },
  ])
  const {
    total_excluding_tax: net,
    total_tax: tax,
    total_including_tax: gross,
    taxes,
  } = readTotals(printedDocument([pageOfTexts(texts)]), isReceipt)
  return { values: [net?.value ?? null, tax?.value ?? null, gross?.value ?? null], taxes, net, tax, gross }
}

const wordings = [
  ['Total HT', 'TVA 20 %', 'Total TTC'],
  ['Total H.T.', 'T.V.A. 20,00 %', 'Net à payer T.T.C.'],
  ['Subtotal', 'VAT (20%)', 'Total'],
  ['Nettobetrag', 'zzgl. 20 % MwSt.', 'Gesamtbetrag'],
  ['Subtotaal', 'BTW 20%', 'Te betalen'],
  ['Imponibile', 'IVA 20%', 'Totale fattura'],
  ['Base imponible', 'IVA 20 %', 'Total a pagar'],
  ['Wartość netto', 'VAT 20%', 'Do zapłaty'],
] as const

describe('readTotals', () => {
  it('reads three amounts that add up, in each language', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 50_000_000 }), fc.constantFrom(...wordings), (cents, words) => {
        const [net, tax] = [cents, Math.round(cents * 0.2)].map((one) => one / 100)
        const gross = (cents + Math.round(cents * 0.2)) / 100
        const rows = [net ?? 0, tax ?? 0, gross].map((value, index) => [words[index] ?? '', amount(value)] as const)
        const read = totalsOf(rows)
        expect(read.values).toEqual([net, tax, gross])
        expect(read.gross?.evidence[0]).toMatchObject({ source: 'rules', page: 1 })
      }),
      { numRuns: 60 },
    )
  })

  it('takes no part of what remains to be paid for the total', () => {
    const { values } = totalsOf([
      ['Total HT', '100,00 €'],
      ['TVA 20 %', '20,00 €'],
      ['Total TTC', '120,00 €'],
      ['Acompte versé', '-50,00 €'],
      ['Net à payer', '70,00 €'],
    ])
    expect(values).toEqual([100, 20, 120])
  })

  it('derives the third of two, and says so', () => {
    const { values, tax } = totalsOf([
      ['Total HT', '100,00 €'],
      ['Total TTC', '120,00 €'],
    ])
    expect(values).toEqual([100, 20, 120])
    expect(tax?.evidence.every(({ source }) => source === 'derived')).toBe(true)
    expect(tax?.confidence).toBeLessThan(0.85)
  })

  it('reads no tax where the document says that none applies', () => {
    const { values, tax } = totalsOf([
      ['Total', '240,00 €'],
      ['TVA non applicable, art. 293 B du CGI', '.'],
    ])
    expect(values).toEqual([240, 0, 240])
    expect(tax?.evidence[0]?.quote).toContain('293 B')
  })

  it('leaves the tax of a receipt unread that shows none', () => {
    expect(totalsOf([['TOTAL', '9,00 €']], true).values).toEqual([null, null, 9])
  })

  it('takes the tax within the parts of a receipt, where the parts make its total', () => {
    const rates = [2.1, 5.5, 10, 20]
    const part = fc.record({ rate: fc.constantFrom(...rates), gross: fc.integer({ min: 500, max: 90_000 }) })
    const parts = fc.uniqueArray(part, { minLength: 1, maxLength: 3, selector: ({ rate }) => rate })
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 1 }), (rows, beside) => {
        const taxes = rows.map(({ rate, gross }) => Math.round((gross * rate) / (100 + rate)))
        const texts = rows.flatMap(({ rate, gross }, index): PlacedText[] => [
          { text: `${amount(rate)} %`, x: 300, y: 600 + 16 * index },
          { text: amount(gross / 100), x: 380, y: 600 + 16 * index },
          { text: amount((taxes[index] ?? 0) / 100), x: 460, y: 600 + 16 * index },
        ])
        const whole = rows.reduce((sum, { gross }) => sum + gross, 0) + 100 * beside
        texts.push({ text: 'TOTAL TTC', x: 300, y: 560 }, { text: amount(whole / 100), x: 460, y: 560 })
        const read = readTotals(printedDocument([pageOfTexts(texts)]), true)
        const tax = taxes.reduce((sum, one) => sum + one, 0)
        expect(read.total_including_tax?.value).toBe(whole / 100)
        // Parts that do not make the total prove nothing of it.
        const isProven = beside === 0
        expect(read.total_tax?.value === tax / 100 && read.taxes.length === rows.length).toBe(isProven)
        if (isProven) expect(read.total_excluding_tax?.value).toBe((whole - tax) / 100)
      }),
      { numRuns: 60 },
    )
  })

  it('sums the taxes of several rates where what they are taken from makes the total', () => {
    const rows = [
      ['TOTAL TTC', '54,30 €'],
      ['dont TVA 10,00 %', '4,44'],
      ['dont TVA 20,00 %', '0,92'],
    ] as const
    const { values, taxes } = totalsOf(rows, true)
    expect(values).toEqual([48.94, 5.36, 54.3])
    expect(taxes.map(({ rate, base, amount: tax }) => [rate?.value, base, tax?.value])).toEqual([
      [10, null, 4.44],
      [20, null, 0.92],
    ])
    // Eighty euros hold more tax than that: a part of it was not read.
    expect(totalsOf([['TOTAL TTC', '80,00 €'], ...rows.slice(1)], true).values).not.toContain(5.36)
  })

  it('reads a table of taxes and a column of totals beside each other, each for itself', () => {
    const rows = [
      ['Taux', 'Base HT', 'Montant TVA', 'Total HT', '11 677,90'],
      ['20,00', '9 777,90', '1 955,58', 'Total TVA', '2 145,58'],
      ['10,00', '1 900,00', '190,00', 'Total TTC', '13 823,48'],
    ]
    const texts = rows.flatMap((row, index) =>
      row.map((text, column) => ({ text, x: 40 + 105 * column, y: 600 + 16 * index })),
    )
    const read = readTotals(printedDocument([pageOfTexts([...texts, { text: 'Montant HT', x: 455, y: 300 }])]), false)
    const { total_excluding_tax: net, total_tax: tax, total_including_tax: gross } = read
    expect([net?.value, tax?.value, gross?.value]).toEqual([11_677.9, 2145.58, 13_823.48])
  })

  it('finds the tax of each rate by its arithmetic', () => {
    const { taxes, values } = totalsOf([
      ['TVA 5,5 % sur 200,00 €', '11,00 €'],
      ['TVA 20 % sur 100,00 €', '20,00 €'],
      ['Total TTC', '331,00 €'],
    ])
    expect(taxes.map(({ rate, base, amount: tax }) => [rate?.value, base?.value, tax?.value])).toEqual([
      [5.5, 200, 11],
      [20, 100, 20],
    ])
    expect(values).toEqual([300, 31, 331])
  })
})

describe('roleOf', () => {
  it.each([
    ['total h.t.', 'net'],
    ['total t.t.c.', 'gross'],
    ['dont tva 20 %', 'tax'],
    ['acompte ttc', 'other'],
    ['total (ht)', 'net'],
    ['total (ttc)', 'gross'],
    ['taxe totale', 'tax'],
    ['zwischensumme (netto)', 'net'],
    ['balance due:', 'due'],
  ])('%s: %s', (label, role) => {
    expect(roleOf(label)?.role).toBe(role)
  })

  it('says nothing of a label that names no total', () => {
    expect(roleOf('chauffe-eau 200 l')).toBeNull()
  })
})
