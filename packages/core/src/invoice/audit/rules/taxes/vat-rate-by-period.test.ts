import { describe, expect, it } from 'vitest'
import { consistentBill, type SupplyPlan } from '../../../../testing/consistent-bill.js'
import { editedAll } from '../../../../testing/edited.js'
import type { BareInvoice } from '../../../../testing/field-invoice.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

const subscription = 'energies.0.subscription.0'
const ctaLine = 'energies.0.taxes.0'
function electricity(plan: Partial<SupplyPlan>): BareInvoice {
  const bands = [{ band: 'base', quantity: 417, price: 0.1327 }]
  const period = { from: '2025-09-05', to: '2025-11-04' }
  return consistentBill({
    supplies: [{ energy: 'electricite', period, powerKva: 6, bands, monthlyPrice: 11.07, ...plan }],
  })
}

describe('E-TAX-01: VAT by period', () => {
  it('fires on the old rate after the change and on the new one before it', () => {
    expect(outcomeOf('E-TAX-01', editedAll(electricityBill, { [`${subscription}.vat_rate`]: 5.5 }))).toMatchObject([
      { difference: -14.5, rangeEur: [-3.22, -3.22] },
    ])
    const before = electricity({ period: { from: '2025-05-05', to: '2025-07-04' } })
    expect(outcomeOf('E-TAX-01', before)).toBe('passed')
    expect(outcomeOf('E-TAX-01', editedAll(before, { [`${subscription}.vat_rate`]: 20 }))).toMatchObject([
      { difference: 14.5, rangeEur: [3.22, 3.22] },
    ])
  })

  it('lets a straddling line be blended, and doubts it at a single rate', () => {
    const straddling = editedAll(electricityBill, {
      [`${subscription}.from`]: '2025-07-02',
      [`${subscription}.to`]: '2025-08-31',
    })
    expect(outcomeOf('E-TAX-01', editedAll(straddling, { [`${subscription}.vat_rate`]: 12.6 }))).toBe('passed')
    expect(outcomeOf('E-TAX-01', straddling)).toMatchObject([{ certainty: 0.85, difference: null }])
    const early = editedAll(straddling, { 'invoice.issue_date': '2025-07-03', [`${subscription}.vat_rate`]: 5.5 })
    expect(outcomeOf('E-TAX-01', early)).toEqual([expect.stringContaining('1er août 2025')])
  })

  it('does not judge Corsica, overseas, sites above 36 kVA or an unread power', () => {
    const wrong = editedAll(electricityBill, { [`${subscription}.vat_rate`]: 5.5 })
    const reasonFor = (changes: Record<string, unknown>) => outcomeOf('E-TAX-01', editedAll(wrong, changes))
    expect(reasonFor({ 'customer.site_address': '3 cours Napoléon, 20000 Ajaccio' })).toEqual([
      expect.stringContaining('Corse'),
    ])
    expect(reasonFor({ 'customer.site_address': '8 rue du Port, 97400 Saint-Denis' })).toEqual([
      expect.stringContaining('outre-mer'),
    ])
    expect(reasonFor({ 'energies.0.power_kva': 42 })).toEqual([expect.stringContaining('36 kVA')])
    expect(reasonFor({ 'energies.0.power_kva': null })).toEqual([expect.stringContaining('puissance')])
  })

  it('falls back on the VAT summary where the lines print no rate', () => {
    const silentLines = editedAll(electricityBill, {
      [`${subscription}.vat_rate`]: null,
      [`${ctaLine}.vat_rate`]: null,
    })
    expect(outcomeOf('E-TAX-01', silentLines)).toBe('passed')
    const reduced = editedAll(silentLines, {
      vat: [
        { rate: 5.5, base_ht: 26.5, amount: 1.46 },
        { rate: 20, base_ht: 67, amount: 13.4 },
      ],
    })
    expect(outcomeOf('E-TAX-01', reduced)).toMatchObject([{ certainty: 0.9, rangeEur: [-3.84, -3.84] }])
  })
})
