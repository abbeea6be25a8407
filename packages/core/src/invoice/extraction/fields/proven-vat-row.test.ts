import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pageOfTexts } from '../../../testing/page-of-cells.js'
import { provenVatRows } from './proven-vat-row.js'
import { readAllTotals } from './read-totals.js'

const printed = (amount: number) => `${amount.toFixed(2).replace('.', ',')} €`
const pageOf = (...texts: string[]) => [
  pageOfTexts(texts.map((text, index) => ({ text, x: 40 + 130 * index, y: 100 }))),
]

describe('a row of base, rate, VAT and total', () => {
  it('proves itself, whatever heads it, for any amounts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 500, max: 900_000 }), fc.constantFrom(20, 5.5), (cents, rate) => {
        const base = cents / 100
        const vat = Math.round(cents * rate) / 10_000
        const rounded = Math.round(vat * 100) / 100
        const total = Math.round((base + rounded) * 100) / 100
        const [row] = provenVatRows(
          pageOf(printed(base), `${String(rate).replace('.', ',')} %`, printed(rounded), printed(total)),
        )
        expect([row?.base.value, row?.vat.value, row?.total.value]).toEqual([base, rounded, total])
      }),
      { numRuns: 100 },
    )
  })

  it('gives the totals of a bill that has one such row', () => {
    const { ht, vat, ttc } = readAllTotals(pageOf('47,64 €', '20 %', '9,53 €', '57,17 €'))
    expect([ht?.value, vat?.value, ttc?.value]).toEqual([47.64, 9.53, 57.17])
  })

  it('is none when its figures do not prove each other', () => {
    expect(provenVatRows(pageOf('47,64 €', '20 %', '9,63 €', '57,17 €'))).toEqual([])
    expect(provenVatRows(pageOf('47,64 €', '9,53 €', '57,17 €'))).toEqual([])
  })
})
