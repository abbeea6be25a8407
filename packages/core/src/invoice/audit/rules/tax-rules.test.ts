import { describe, expect, it } from 'vitest'
import { consistentBill, type SupplyPlan } from '../../../testing/consistent-bill.js'
import { edited } from '../../../testing/edited.js'
import type { BareInvoice } from '../../../testing/field-invoice.js'
import { electricityBill, gasBill } from '../../../testing/sample-bills.js'
import { outcomeOf } from './rule-outcomes.js'

function bill(start: BareInvoice, changes: Readonly<Record<string, unknown>>): BareInvoice {
  return Object.entries(changes).reduce(
    (current, [path, value]) =>
      edited(current, path, (old) => (typeof value === 'function' ? (value as (old: unknown) => unknown)(old) : value)),
    start,
  )
}

const subscription = 'energies.0.subscription.0'
const ctaLine = 'energies.0.taxes.0'
const exciseLine = 'energies.0.taxes.1'

function electricity(plan: Partial<SupplyPlan>): BareInvoice {
  const bands = [{ band: 'base', quantity: 417, price: 0.1327 }]
  const period = { from: '2025-09-05', to: '2025-11-04' }
  return consistentBill({
    supplies: [{ energy: 'electricite', period, powerKva: 6, bands, monthlyPrice: 11.07, ...plan }],
  })
}

describe('E-TAX-01 VAT by period', () => {
  it('fires on the old rate after the change and on the new one before it', () => {
    expect(outcomeOf('E-TAX-01', bill(electricityBill, { [`${subscription}.vat_rate`]: 5.5 }))).toMatchObject([
      { difference: -14.5, rangeEur: [-3.22, -3.22] },
    ])
    const before = electricity({ period: { from: '2025-05-05', to: '2025-07-04' } })
    expect(outcomeOf('E-TAX-01', before)).toBe('passed')
    expect(outcomeOf('E-TAX-01', bill(before, { [`${subscription}.vat_rate`]: 20 }))).toMatchObject([
      { difference: 14.5, rangeEur: [3.22, 3.22] },
    ])
  })

  it('lets a straddling line be blended, and doubts it at a single rate', () => {
    const straddling = bill(electricityBill, {
      [`${subscription}.from`]: '2025-07-02',
      [`${subscription}.to`]: '2025-08-31',
    })
    expect(outcomeOf('E-TAX-01', bill(straddling, { [`${subscription}.vat_rate`]: 12.6 }))).toBe('passed')
    expect(outcomeOf('E-TAX-01', straddling)).toMatchObject([{ certainty: 0.85, difference: null }])
    const early = bill(straddling, { 'invoice.issue_date': '2025-07-03', [`${subscription}.vat_rate`]: 5.5 })
    expect(outcomeOf('E-TAX-01', early)).toEqual([expect.stringContaining('1er août 2025')])
  })

  it('does not judge Corsica, overseas, sites above 36 kVA or an unread power', () => {
    const wrong = bill(electricityBill, { [`${subscription}.vat_rate`]: 5.5 })
    const reasonFor = (changes: Record<string, unknown>) => outcomeOf('E-TAX-01', bill(wrong, changes))
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
    const silentLines = bill(electricityBill, { [`${subscription}.vat_rate`]: null, [`${ctaLine}.vat_rate`]: null })
    expect(outcomeOf('E-TAX-01', silentLines)).toBe('passed')
    const reduced = bill(silentLines, {
      vat: [
        { rate: 5.5, base_ht: 26.5, amount: 1.46 },
        { rate: 20, base_ht: 67, amount: 13.4 },
      ],
    })
    expect(outcomeOf('E-TAX-01', reduced)).toMatchObject([{ certainty: 0.9, rangeEur: [-3.84, -3.84] }])
  })
})

describe('E-TAX-02 reduced VAT on energy', () => {
  it('fires on kWh, excise and services, in the customer’s favour', () => {
    expect(outcomeOf('E-TAX-02', bill(electricityBill, { 'energies.0.consumption.0.vat_rate': 5.5 }))).toMatchObject([
      { rangeEur: [-8.02, -8.02] },
    ])
    expect(outcomeOf('E-TAX-02', bill(electricityBill, { [`${exciseLine}.vat_rate`]: 5.5 }))).toHaveLength(1)
  })

  it('lets discounts and subscription-like services keep the rate of what they reduce', () => {
    const services = [
      { label: 'Remise sur abonnement', kind: 'remise', amount_ht: -3, vat_rate: 5.5 },
      { label: 'Abonnement complémentaire', kind: 'service', amount_ht: 3, vat_rate: 5.5 },
    ]
    expect(outcomeOf('E-TAX-02', bill(electricityBill, { services }))).toBe('passed')
  })
})

describe('E-TAX-03 excise rate', () => {
  it('fires on the rate of another period, for both energies', () => {
    expect(outcomeOf('E-TAX-03', bill(electricityBill, { [`${exciseLine}.rate`]: 33.7 }))).toMatchObject([
      { difference: 3.72, rangeEur: [1.86, 1.86] },
    ])
    expect(outcomeOf('E-TAX-03', bill(gasBill, { [`${exciseLine}.rate`]: 17.16 }))).toMatchObject([
      { expected: '15,43 €/MWh' },
    ])
  })

  it('accepts any mean of the legal rates on a line that straddles a change', () => {
    const straddling = { [`${exciseLine}.from`]: '2025-07-02', [`${exciseLine}.to`]: '2025-08-31' }
    for (const rate of [33.7, 31.9, 29.98])
      expect(outcomeOf('E-TAX-03', bill(electricityBill, { ...straddling, [`${exciseLine}.rate`]: rate }))).toBe(
        'passed',
      )
    expect(outcomeOf('E-TAX-03', bill(electricityBill, { ...straddling, [`${exciseLine}.rate`]: 21 }))).toMatchObject([
      { difference: -8.98 },
    ])
  })

  it('accepts a rate printed with four decimals in EUR per kWh, or only as base and amount', () => {
    expect(outcomeOf('E-TAX-03', bill(electricityBill, { [`${exciseLine}.rate`]: 30 }))).toBe('passed')
    expect(outcomeOf('E-TAX-03', bill(electricityBill, { [`${exciseLine}.rate`]: null }))).toBe('passed')
    expect(
      outcomeOf(
        'E-TAX-03',
        bill(electricityBill, { [`${exciseLine}.rate`]: null, [`${exciseLine}.amount_ht`]: 14.05 }),
      ),
    ).toHaveLength(1)
  })

  it('follows the consumption where the line has no dates, and knows nothing outside its table', () => {
    const undated = bill(electricityBill, { [`${exciseLine}.from`]: null, [`${exciseLine}.to`]: null })
    expect(outcomeOf('E-TAX-03', undated)).toBe('passed')
    const later = bill(electricityBill, { [`${exciseLine}.from`]: '2027-02-01', [`${exciseLine}.to`]: '2027-03-01' })
    expect(outcomeOf('E-TAX-03', later)).toEqual([expect.stringContaining('pas connu')])
  })

  it('takes any class when the power was not read', () => {
    const unread = bill(electricityBill, { 'energies.0.power_kva': null })
    expect(outcomeOf('E-TAX-03', bill(unread, { [`${exciseLine}.rate`]: 25.79 }))).toBe('passed')
    expect(outcomeOf('E-TAX-03', bill(unread, { [`${exciseLine}.rate`]: 21 }))).toMatchObject([{ certainty: 0.85 }])
  })
})

describe('E-TAX-04 excise quantity', () => {
  it('fires on other kWh than those billed', () => {
    expect(outcomeOf('E-TAX-04', bill(electricityBill, { [`${exciseLine}.base`]: 617 }))).toMatchObject([
      { difference: 200, rangeEur: [7.2, 7.2] },
    ])
    expect(outcomeOf('E-TAX-04', bill(electricityBill, { [`${exciseLine}.base`]: 418 }))).toBe('passed')
  })

  it('leaves a repeated line to E-TAX-09 and deduces an unprinted base', () => {
    expect(
      outcomeOf('E-TAX-04', bill(electricityBill, { 'energies.0.taxes': (lines: object[]) => [...lines, lines[1]] })),
    ).toBe('passed')
    expect(outcomeOf('E-TAX-04', bill(electricityBill, { [`${exciseLine}.base`]: null }))).toBe('passed')
  })
})

describe('E-TAX-05 excise class', () => {
  it('fires on the rate of bigger or smaller sites, without counting the amount twice', () => {
    expect(outcomeOf('E-TAX-05', bill(electricityBill, { [`${exciseLine}.rate`]: 25.79 }))).toMatchObject([
      { expected: '29,98 €/MWh', rangeEur: null },
    ])
    expect(outcomeOf('E-TAX-05', bill(electricityBill, { 'energies.0.power_kva': 48 }))).toMatchObject([
      { expected: '25,79 €/MWh' },
    ])
    expect(
      outcomeOf('E-TAX-05', bill(electricityBill, { [`${exciseLine}.rate`]: 33.7 })),
      'another date is E-TAX-03',
    ).toBe('passed')
    expect(outcomeOf('E-TAX-05', gasBill)).toEqual([])
  })
})

describe('E-TAX-06 CTA', () => {
  const unknownTariff = bill(electricityBill, { 'energies.0.network_tariff': null })

  it('fires above and below what the network tariffs allow', () => {
    expect(outcomeOf('E-TAX-06', bill(electricityBill, { [`${ctaLine}.amount_ht`]: 5.6 }))).toMatchObject([
      { observed: '5,60 €' },
    ])
    expect(outcomeOf('E-TAX-06', bill(unknownTariff, { [`${ctaLine}.amount_ht`]: 6.4 }))).toHaveLength(1)
    expect(outcomeOf('E-TAX-06', bill(unknownTariff, { [`${ctaLine}.amount_ht`]: 2.1 }))).toHaveLength(1)
  })

  it('accepts every network tariff that the site may have, by days or by months', () => {
    for (const networkTariff of ['CU4', 'CUST', 'MU4', 'MUDT', 'LU'] as const) {
      const correct = electricity({ networkTariff })
      expect(outcomeOf('E-TAX-06', bill(correct, { 'energies.0.network_tariff': null })), networkTariff).toBe('passed')
    }
    // CU4 at 6 kVA: 99.46 EUR a year × 21.93 % × two months of twelve.
    expect(outcomeOf('E-TAX-06', bill(electricityBill, { [`${ctaLine}.amount_ht`]: 3.64 }))).toBe('passed')
  })

  it('knows the rate of the days, and fires on the one of another period', () => {
    const after = electricity({ period: { from: '2026-02-05', to: '2026-04-04' } })
    expect(outcomeOf('E-TAX-06', after)).toBe('passed')
    expect(outcomeOf('E-TAX-06', bill(after, { [`${ctaLine}.rate`]: 21.93 }))).toMatchObject([
      { expected: '15 %', observed: '21,93 %' },
    ])
  })

  it('follows the subscription where its own dates are those of the consumption, or missing', () => {
    const advance = electricity({
      period: { from: '2025-12-01', to: '2026-01-31' },
      subscriptionPeriod: { from: '2026-02-01', to: '2026-03-31' },
    })
    expect(outcomeOf('E-TAX-06', bill(advance, { [`${ctaLine}.from`]: null, [`${ctaLine}.to`]: null }))).toBe('passed')
    const misdated = bill(advance, {
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
    expect(outcomeOf('E-TAX-06', bill(electricityBill, { ...dates, [`${ctaLine}.rate`]: null }))).toEqual([
      expect.stringContaining('grille'),
    ])
    expect(outcomeOf('E-TAX-06', bill(electricityBill, { 'energies.0.power_kva': 60 }))).toHaveLength(1)
    expect(outcomeOf('E-TAX-06', bill(electricityBill, { 'energies.0.power_kva': null }))).toEqual([
      expect.stringContaining('puissance'),
    ])
    const changed = bill(electricityBill, {
      services: [{ label: 'Changement de puissance', amount_ht: 3 }],
      [`${ctaLine}.amount_ht`]: 9,
    })
    expect(outcomeOf('E-TAX-06', changed)).toEqual([expect.stringContaining('changé')])
  })

  it('accepts either network option of gas, fires beside them, and leaves local gas networks alone', () => {
    expect(outcomeOf('E-TAX-06', gasBill)).toBe('passed')
    const wrong = bill(gasBill, { [`${ctaLine}.amount_ht`]: 4.9 })
    expect(outcomeOf('E-TAX-06', wrong)).toMatchObject([{ certainty: 0.9 }])
    expect(
      outcomeOf('E-TAX-06', bill(wrong, { 'customer.site_address': '1 quai des Bateliers, 67000 Strasbourg' })),
    ).toEqual([expect.stringContaining('local')])
  })
})

describe('E-TAX-07 abolished taxes', () => {
  const withTax = (line: object) =>
    outcomeOf('E-TAX-07', bill(electricityBill, { 'energies.0.taxes': (lines: object[]) => [...lines, line] }))
  const days = { from: '2025-09-05', to: '2025-11-04' }

  it('fires on local taxes and on a CSPE next to the excise', () => {
    expect(withTax({ code: 'tccfe', amount_ht: 10.03, vat_rate: 20, ...days })).toMatchObject([
      { rangeEur: [12.04, 12.04] },
    ])
    expect(withTax({ code: 'cspe', label: 'CSPE', amount_ht: 9, ...days })).toHaveLength(1)
    expect(withTax({ code: 'autre', label: 'Taxes locales (TCFE)', amount_ht: 4 })).toHaveLength(1)
  })

  it('accepts them for their own time, and the excise under its old name', () => {
    expect(withTax({ code: 'tccfe', amount_ht: 10, from: '2022-11-01', to: '2023-01-15' })).toBe('passed')
    const alone = bill(electricityBill, {
      'energies.0.taxes': [{ code: 'cspe', label: 'CSPE', amount_ht: 12, ...days }],
    })
    expect(outcomeOf('E-TAX-07', alone)).toEqual([expect.stringContaining('ancien nom')])
    expect(outcomeOf('E-TAX-07', gasBill)).toEqual([])
  })
})

describe('E-TAX-08 VAT base', () => {
  it('fires when the base lacks the CTA, or the amount was computed without the excise', () => {
    const cta = electricityBill.energies?.[0]?.taxes?.[0]?.amount_ht ?? 0
    const short = bill(electricityBill, { 'vat.0.base_ht': (base: number) => Math.round((base - cta) * 100) / 100 })
    expect(outcomeOf('E-TAX-08', short)).toMatchObject([{ message: expect.stringContaining('la CTA') as string }])
    const amount = bill(electricityBill, { 'vat.0.amount': (vat: number) => Math.round((vat - 2.5) * 100) / 100 })
    expect(outcomeOf('E-TAX-08', amount)).toMatchObject([
      { rangeEur: null, message: expect.stringContaining('l’accise') as string },
    ])
  })

  it('leaves any other gap to the arithmetic', () => {
    expect(outcomeOf('E-TAX-08', bill(electricityBill, { 'vat.0.base_ht': (base: number) => base - 7 }))).toBe('passed')
    expect(outcomeOf('E-TAX-08', bill(electricityBill, { 'vat.0.base_ht': null }))).toHaveLength(1)
  })
})

describe('E-TAX-09 duplicate tax', () => {
  const repeated = bill(electricityBill, { 'energies.0.taxes': (lines: object[]) => [...lines, lines[0]] })
  const cta = electricityBill.energies?.[0]?.taxes?.[0]?.amount_ht ?? 0

  it('fires when the total counts both lines', () => {
    expect(outcomeOf('E-TAX-09', bill(repeated, { 'totals.ht': (ht: number) => ht + cta }))).toMatchObject([
      { difference: cta },
    ])
  })

  it('is silent when a page merely repeats the line', () => {
    expect(outcomeOf('E-TAX-09', repeated)).toEqual([expect.stringContaining('une seule fois')])
  })

  it('accepts excise lines by band that happen to be equal, and lines of different days', () => {
    const halves = bill(electricityBill, {
      'energies.0.taxes': ([first, excise]: object[]) => [
        first,
        { ...excise, base: 208.5, amount_ht: 6.25 },
        { ...excise, base: 208.5, amount_ht: 6.25 },
      ],
      'totals.ht': (ht: number) => ht + 6.25,
    })
    expect(outcomeOf('E-TAX-09', halves)).toBe('passed')
    const days = bill(repeated, { 'energies.0.taxes.2.from': '2025-11-05', 'energies.0.taxes.2.to': '2026-01-04' })
    expect(outcomeOf('E-TAX-09', days)).toBe('passed')
  })
})
