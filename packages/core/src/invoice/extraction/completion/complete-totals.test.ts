import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { consistentBill } from '../../../testing/consistent-bill.js'
import { fieldInvoice, type BareInvoice } from '../../../testing/field-invoice.js'
import { pageOfTexts, type PlacedText } from '../../../testing/page-of-cells.js'
import { randomBillPlan } from '../../../testing/random-bill.js'
import { completeTotals } from './complete-totals.js'

const printed = (amount: number): string => `${amount.toFixed(2).replace('.', ',')} €`
const pageOf = (amounts: readonly number[]) => [
  pageOfTexts(amounts.map((amount, index): PlacedText => ({ text: printed(amount), x: 300, y: 40 + 14 * index }))),
]
const plan = {
  supplies: [
    {
      energy: 'electricite' as const,
      period: { from: '2025-09-01', to: '2025-10-31' },
      powerKva: 6,
      bands: [{ band: 'base', quantity: 412, price: 0.1337 }],
      monthlyPrice: 11.2,
    },
  ],
}
const bill = consistentBill(plan)
const totals = bill.totals ?? {}
const without = (...names: ('ht' | 'vat' | 'ttc')[]): BareInvoice => ({
  ...bill,
  totals: { ...totals, ...Object.fromEntries(names.map((name) => [name, null])) },
})
const amounts = [totals.ht ?? 0, totals.vat ?? 0, totals.ttc ?? 0]

describe('totals that no label gave away', () => {
  it('are the three printed amounts that add up and begin with the sum of the lines', () => {
    const { totals: read } = completeTotals(fieldInvoice(without('ht', 'vat', 'ttc')), pageOf([...amounts, 30.12]))
    expect([read.ht?.value, read.vat?.value, read.ttc?.value]).toEqual(amounts)
    expect(read.ht?.evidence[0]?.quote).toBe(printed(amounts[0] ?? 0))
  })

  it('stay unread when the third is printed nowhere, or when two answers fit', () => {
    expect(
      completeTotals(fieldInvoice(without('vat')), pageOf([totals.ht ?? 0, totals.ttc ?? 0])).totals.vat,
    ).toBeNull()
    const another = Math.round((totals.ht ?? 0) * 5.5) / 100
    const two = [...amounts, another, Math.round(((totals.ht ?? 0) + another) * 100) / 100]
    expect(completeTotals(fieldInvoice(without('vat', 'ttc')), pageOf(two)).totals.ttc).toBeNull()
  })

  it('are never another amount than that of the bill, for any bill', () => {
    fc.assert(
      fc.property(randomBillPlan, fc.array(fc.integer({ min: 100, max: 90_000 }), { maxLength: 12 }), (any, noise) => {
        const whole = consistentBill(any)
        const { ht = 0, vat = 0, ttc = 0 } = whole.totals ?? {}
        const page = pageOf([ht ?? 0, vat ?? 0, ttc ?? 0, ...noise.map((cents) => cents / 100)])
        const open = fieldInvoice({ ...whole, totals: { ...whole.totals, vat: null } })
        expect([vat, undefined]).toContain(completeTotals(open, page).totals.vat?.value)
      }),
      { numRuns: 60 },
    )
  })
})
