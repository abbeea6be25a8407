import { describe, expect, it } from 'vitest'
import { consistentBill } from '../../../testing/consistent-bill.js'
import { editedAll } from '../../../testing/edited.js'
import { fieldInvoice } from '../../../testing/field-invoice.js'
import { pageOfTexts } from '../../../testing/page-of-cells.js'
import { completeDue } from './complete-due.js'
import { completePeriods } from './complete-periods.js'
import { completeVat } from './complete-vat.js'

const period = { from: '2025-09-01', to: '2025-10-31' }
const bill = consistentBill({
  supplies: [
    {
      energy: 'electricite',
      period,
      powerKva: 6,
      bands: [{ band: 'base', quantity: 412, price: 0.1337 }],
      monthlyPrice: 11.2,
    },
  ],
})
const pageOf = (...texts: string[]) => [pageOfTexts(texts.map((text, index) => ({ text, x: 60, y: 100 + 30 * index })))]

describe('VAT of one rate', () => {
  const open = editedAll(bill, { vat: [], 'totals.ht': 100, 'totals.vat': 20, 'totals.ttc': 120 })

  it('follows from the totals when the bill prints the rate that they prove', () => {
    const { vat } = completeVat(fieldInvoice(open), pageOf('TVA au taux de 20 %'))
    expect(vat.map(({ rate, base_ht, amount }) => [rate?.value, base_ht?.value, amount?.value])).toEqual([
      [20, 100, 20],
    ])
    expect(vat[0]?.base_ht?.evidence[0]?.source).toBe('derived')
  })

  it('stays unread when the rate is not printed, when two are, or when the totals say otherwise', () => {
    expect(completeVat(fieldInvoice(open), pageOf('Taxe sur la valeur ajoutée')).vat).toEqual([])
    expect(completeVat(fieldInvoice(open), pageOf('TVA à 20 %', 'TVA à 5,5 %')).vat).toEqual([])
    const apart = { ...open, totals: { ht: 100, vat: 19, ttc: 120 } }
    expect(completeVat(fieldInvoice(apart), pageOf('TVA 20 %')).vat).toEqual([])
  })

  it('is all of that rate where the bill names no other, also where it is wrong', () => {
    const wrong = { ...open, totals: { ht: 100, vat: 19, ttc: 119 } }
    const { vat } = completeVat(fieldInvoice(wrong), pageOf('TVA 20 %'))
    expect(vat.map(({ rate, base_ht, amount }) => [rate?.value, base_ht?.value, amount?.value])).toEqual([
      [20, 100, 19],
    ])
  })
})

describe('lines without days', () => {
  const undated = { from: null, to: null }
  const supply = bill.energies?.[0]
  const open = {
    ...bill,
    energies: [
      {
        ...supply,
        consumption: supply?.consumption?.map((line) => ({ ...line, ...undated })) ?? [],
        subscription: supply?.subscription?.map((line) => ({ ...line, ...undated })) ?? [],
      },
    ],
  }

  it('are of the billed period when only one line of their kind is billed', () => {
    const [completed] = completePeriods(fieldInvoice(open)).energies
    expect(completed?.consumption[0]).toMatchObject({ from: { value: period.from }, to: { value: period.to } })
    expect(completed?.subscription[0]).toMatchObject({ from: { value: period.from }, to: { value: period.to } })
  })

  it('stay undated when a band has two prices, or the subscription is of other months', () => {
    const [line] = open.energies[0]?.consumption ?? []
    const [fixed] = open.energies[0]?.subscription ?? []
    const twice = { ...open, energies: [{ ...open.energies[0], consumption: [line ?? {}, line ?? {}] }] }
    expect(completePeriods(fieldInvoice(twice)).energies[0]?.consumption[0]?.from).toBeNull()
    const longer = { ...fixed, amount_ht: 3 * (fixed?.amount_ht ?? 0) }
    const other = { ...open, energies: [{ ...open.energies[0], subscription: [longer] }] }
    expect(completePeriods(fieldInvoice(other)).energies[0]?.subscription[0]?.from).toBeNull()
  })
})

describe('what is due', () => {
  const open = editedAll(bill, { 'totals.net_to_pay': null })

  it('is the total where nothing stands between the two', () => {
    expect(completeDue(fieldInvoice(open), pageOf('Merci')).totals.net_to_pay?.value).toBe(bill.totals?.ttc)
  })

  it('stays unread where something was paid, or may have been', () => {
    const paid = { ...open, totals: { ...open.totals, already_paid: 10 } }
    expect(completeDue(fieldInvoice(paid), pageOf('Merci')).totals.net_to_pay).toBeNull()
    expect(completeDue(fieldInvoice(open), pageOf('Acomptes versés 10,00 €')).totals.net_to_pay).toBeNull()
  })
})
