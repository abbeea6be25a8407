import { describe, expect, it } from 'vitest'
import { consistentBill, type SupplyPlan } from '../../../../testing/consistent-bill.js'
import { editedAll } from '../../../../testing/edited.js'
import type { BareInvoice } from '../../../../testing/field-invoice.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill, gasBill } from '../../../../testing/sample-bills.js'

const subscription = 'energies.0.subscription.0'
const ctaLine = 'energies.0.taxes.0'
function electricity(plan: Partial<SupplyPlan>): BareInvoice {
  const bands = [{ band: 'base', quantity: 417, price: 0.1327 }]
  const period = { from: '2025-09-05', to: '2025-11-04' }
  return consistentBill({
    supplies: [{ energy: 'electricite', period, powerKva: 6, bands, monthlyPrice: 11.07, ...plan }],
  })
}

describe('E-TAX-06: CTA', () => {
  const unknownTariff = editedAll(electricityBill, { 'energies.0.network_tariff': null })

  it('fires above and below what the network tariffs allow', () => {
    expect(outcomeOf('E-TAX-06', editedAll(electricityBill, { [`${ctaLine}.amount_ht`]: 5.6 }))).toMatchObject([
      { observed: '5,60 €' },
    ])
    expect(outcomeOf('E-TAX-06', editedAll(unknownTariff, { [`${ctaLine}.amount_ht`]: 6.4 }))).toHaveLength(1)
    expect(outcomeOf('E-TAX-06', editedAll(unknownTariff, { [`${ctaLine}.amount_ht`]: 2.1 }))).toHaveLength(1)
  })

  it('accepts every network tariff that the site may have, by days or by months', () => {
    for (const networkTariff of ['CU4', 'CUST', 'MU4', 'MUDT', 'LU'] as const) {
      const correct = electricity({ networkTariff })
      expect(outcomeOf('E-TAX-06', editedAll(correct, { 'energies.0.network_tariff': null })), networkTariff).toBe(
        'passed',
      )
    }
    // CU4 at 6 kVA: 99.46 EUR a year × 21.93 % × two months of twelve.
    expect(outcomeOf('E-TAX-06', editedAll(electricityBill, { [`${ctaLine}.amount_ht`]: 3.64 }))).toBe('passed')
  })

  it('knows the rate of the days, and fires on the one of another period', () => {
    const after = electricity({ period: { from: '2026-02-05', to: '2026-04-04' } })
    expect(outcomeOf('E-TAX-06', after)).toBe('passed')
    expect(outcomeOf('E-TAX-06', editedAll(after, { [`${ctaLine}.rate`]: 21.93 }))).toMatchObject([
      { expected: '15 %', observed: '21,93 %' },
    ])
  })

  it('follows the subscription where its own dates are those of the consumption, or missing', () => {
    const advance = electricity({
      period: { from: '2025-12-01', to: '2026-01-31' },
      subscriptionPeriod: { from: '2026-02-01', to: '2026-03-31' },
    })
    expect(outcomeOf('E-TAX-06', editedAll(advance, { [`${ctaLine}.from`]: null, [`${ctaLine}.to`]: null }))).toBe(
      'passed',
    )
    const misdated = editedAll(advance, {
      [`${ctaLine}.from`]: '2025-12-01',
      [`${ctaLine}.to`]: '2026-01-31',
      [`${ctaLine}.rate`]: null,
    })
    expect(outcomeOf('E-TAX-06', misdated)).toBe('passed')
  })

  it('is silent without a network grid, above 36 kVA, without a power, or when the power changed', () => {
    const dates = {
      [`${ctaLine}.from`]: '2026-08-01',
      [`${ctaLine}.to`]: '2026-09-30',
      [`${subscription}.from`]: '2026-08-01',
      [`${subscription}.to`]: '2026-09-30',
    }
    expect(outcomeOf('E-TAX-06', editedAll(electricityBill, { ...dates, [`${ctaLine}.rate`]: null }))).toEqual([
      expect.stringContaining('grille'),
    ])
    expect(outcomeOf('E-TAX-06', editedAll(electricityBill, { 'energies.0.power_kva': 60 }))).toHaveLength(1)
    expect(outcomeOf('E-TAX-06', editedAll(electricityBill, { 'energies.0.power_kva': null }))).toEqual([
      expect.stringContaining('puissance'),
    ])
    const changed = editedAll(electricityBill, {
      services: [{ label: 'Changement de puissance', amount_ht: 3 }],
      [`${ctaLine}.amount_ht`]: 9,
    })
    expect(outcomeOf('E-TAX-06', changed)).toEqual([expect.stringContaining('changé')])
  })

  it('accepts either network option of gas, fires beside them, and leaves local gas networks alone', () => {
    expect(outcomeOf('E-TAX-06', gasBill)).toBe('passed')
    const wrong = editedAll(gasBill, { [`${ctaLine}.amount_ht`]: 4.9 })
    expect(outcomeOf('E-TAX-06', wrong)).toMatchObject([{ certainty: 0.9 }])
    expect(
      outcomeOf('E-TAX-06', editedAll(wrong, { 'customer.site_address': '1 quai des Bateliers, 67000 Strasbourg' })),
    ).toEqual([expect.stringContaining('local')])
  })
})
