import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { fieldInvoice, type BareInvoice } from '../../../../testing/field-invoice.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

const consumption = 'energies.0.consumption.0'
const excise = (electricityBill.energies?.[0]?.taxes ?? []).findIndex(({ code }) => code === 'accise_electricite')
const cta = (electricityBill.energies?.[0]?.taxes ?? []).findIndex(({ code }) => code === 'cta')
const large = (changes: Record<string, unknown> = {}): BareInvoice =>
  editedAll(electricityBill, { 'energies.0.power_kva': 60, ...changes })
const withService = (
  bill: BareInvoice,
  label: string,
  amount: number,
  days = { from: '2026-11-01', to: '2026-12-31' },
) => ({
  ...bill,
  services: [{ label, kind: 'service' as const, amount_ht: amount, vat_rate: 20, ...days }],
})

describe('E-B2B: sites above 36 kVA and companies', () => {
  it('E-B2B-04 fires on a capacity price that the reform did not change', () => {
    const before = { from: '2026-09-01', to: '2026-10-31' }
    const earlier = [fieldInvoice(withService(large(), 'Mécanisme de capacité', 4.17, before))]
    const capacity = (amount: number, days?: { from: string; to: string }) =>
      outcomeOf('E-B2B-04', withService(large(), 'Mécanisme de capacité', amount, days), { earlier })
    expect(capacity(4.17)).toMatchObject([{ observed: '10,00 €/MWh' }])
    expect(capacity(3.9)).toBe('passed')
    expect(capacity(4.17, before)).toBe('passed')
    expect(outcomeOf('E-B2B-04', withService(large(), 'Garantie de capacité', 4.17))).toEqual([
      expect.stringContaining('antérieure'),
    ])
    expect(outcomeOf('E-B2B-04', large())).toEqual([])
  })

  it('E-B2B-05 fires on certificates beside the price, for businesses only', () => {
    for (const label of ['Certificats d’économies d’énergie', 'CEE', 'Garanties d’origine', 'CPB'])
      expect(outcomeOf('E-B2B-05', withService(large(), label, 12.5)), label).toMatchObject([{ observed: '12,50 €' }])
    expect(outcomeOf('E-B2B-05', withService(electricityBill, 'CEE', 12.5))).toEqual([])
    expect(outcomeOf('E-B2B-05', withService(large(), 'Mise en service', 12.5))).toEqual([])
  })

  it('E-B2B-08 fires on a reduced rate of the excise duty, not on the rate of any class', () => {
    const rated = (rate: number) => outcomeOf('E-B2B-08', large({ [`energies.0.taxes.${excise}.rate`]: rate }))
    // 417 kWh × (7.50 − 25.79) EUR/MWh × 1.2
    const amount = Math.round(417 * 7.5) / 1000
    const reduced = large({
      [`energies.0.taxes.${excise}.rate`]: 7.5,
      [`energies.0.taxes.${excise}.amount_ht`]: amount,
    })
    expect(outcomeOf('E-B2B-08', reduced)).toMatchObject([{ difference: -18.29, rangeEur: [-9.15, 0] }])
    expect(rated(25.79)).toBe('passed')
    expect(rated(29.98)).toBe('passed')
    expect(outcomeOf('E-B2B-08', electricityBill)).toEqual([])
  })

  it('E-B2B-09 fires on a higher price after the printed end of the contract of a company', () => {
    const company = editedAll(electricityBill, { 'customer.name': 'SARL Specimen' })
    const before = (end: string, price: number) => ({
      earlier: [
        fieldInvoice({ ...editedAll(company, { [`${consumption}.unit_price_ht`]: price }), offer: { end_date: end } }),
      ],
    })
    expect(outcomeOf('E-B2B-09', company, before('2025-08-31', 0.11))).toMatchObject([
      { message: expect.stringContaining('31/08/2025') as string },
    ])
    expect(outcomeOf('E-B2B-09', company, before('2025-08-31', 0.1327))).toBe('passed')
    expect(outcomeOf('E-B2B-09', company, before('2026-08-31', 0.11))).toBe('passed')
    expect(outcomeOf('E-B2B-09', company)).toEqual([expect.stringContaining('antérieure')])
    expect(outcomeOf('E-B2B-09', electricityBill, before('2025-08-31', 0.11))).toEqual([])
  })

  it('E-B2B-10 fires on the reduced rate of VAT above 36 kVA', () => {
    const wrong = large({ 'energies.0.subscription.0.vat_rate': 5.5, [`energies.0.taxes.${cta}.vat_rate`]: 5.5 })
    expect(outcomeOf('E-B2B-10', wrong)).toMatchObject([{ difference: -14.5, observed: '5,5 %' }])
    expect(outcomeOf('E-B2B-10', large())).toBe('passed')
    expect(outcomeOf('E-B2B-10', electricityBill)).toEqual([])
  })
})
