import { describe, expect, it } from 'vitest'
import { edited } from '../../../testing/edited.js'
import type { BareInvoice } from '../../../testing/field-invoice.js'
import { electricityBill, gasBill } from '../../../testing/sample-bills.js'
import { outcomeOf } from './rule-outcomes.js'

/** Several edits in a row, by path. */
function bill(start: BareInvoice, changes: Readonly<Record<string, unknown>>): BareInvoice {
  return Object.entries(changes).reduce(
    (current, [path, value]) =>
      edited(current, path, (old) => (typeof value === 'function' ? (value as (old: unknown) => unknown)(old) : value)),
    start,
  )
}
const plus = (amount: number) => (value: number) => Math.round((value + amount) * 100) / 100

describe('E-ARI-01 sum of lines', () => {
  it('fires on a total that the lines do not make, with the VAT in its range', () => {
    expect(outcomeOf('E-ARI-01', bill(electricityBill, { 'totals.ht': plus(12) }))).toMatchObject([
      { difference: 12, rangeEur: [12.66, 14.4] },
    ])
    expect(outcomeOf('E-ARI-01', electricityBill)).toBe('passed')
  })

  it('accepts services printed including tax, or outside the total', () => {
    const service = { label: 'Assistance', kind: 'service', amount_ht: 12, vat_rate: 20 }
    const withService = bill(electricityBill, { services: [service] })
    expect(outcomeOf('E-ARI-01', withService)).toBe('passed')
    expect(outcomeOf('E-ARI-01', bill(withService, { 'totals.ht': plus(10) }))).toBe('passed')
  })

  it('is silent when an amount, a category or a whole energy was not read', () => {
    const wrong = bill(electricityBill, { 'totals.ht': plus(12) })
    expect(outcomeOf('E-ARI-01', bill(wrong, { 'energies.0.taxes.0.amount_ht': null }))).toEqual([
      expect.stringContaining('montant'),
    ])
    expect(outcomeOf('E-ARI-01', bill(wrong, { 'energies.0.subscription': [] }))).toEqual([
      expect.stringContaining('catégorie'),
    ])
    expect(outcomeOf('E-ARI-01', bill(wrong, { energies: [] }))).toEqual([expect.stringContaining('lignes')])
  })

  it('believes less in a gap that is the size of one line', () => {
    const subscription = electricityBill.energies?.[0]?.subscription?.[0]?.amount_ht ?? 0
    expect(outcomeOf('E-ARI-01', bill(electricityBill, { 'totals.ht': plus(subscription) }))).toMatchObject([
      { certainty: 0.6 },
    ])
  })
})

describe('E-ARI-02 total including tax', () => {
  it('fires beyond two cents', () => {
    expect(outcomeOf('E-ARI-02', bill(electricityBill, { 'totals.ttc': plus(0.02) }))).toBe('passed')
    expect(outcomeOf('E-ARI-02', bill(electricityBill, { 'totals.ttc': plus(0.03) }))).toMatchObject([
      { difference: 0.03 },
    ])
  })

  it('accepts a deposit on top, and is silent without VAT', () => {
    const deposit = { label: 'Dépôt de garantie', kind: 'depot', amount_ht: 60, vat_rate: null }
    expect(outcomeOf('E-ARI-02', bill(electricityBill, { services: [deposit], 'totals.ttc': plus(60) }))).toBe('passed')
    expect(outcomeOf('E-ARI-02', bill(electricityBill, { vat: [], 'totals.vat': null }))).toEqual([
      expect.stringContaining('TVA'),
    ])
  })
})

describe('E-ARI-03 VAT per rate', () => {
  it('fires on an amount that is not base times rate', () => {
    expect(outcomeOf('E-ARI-03', bill(electricityBill, { 'vat.0.amount': plus(5.65) }))).toMatchObject([
      { difference: 5.65, rangeEur: [5.65, 5.65] },
    ])
  })

  it('accepts VAT rounded line by line', () => {
    const lines = Array.from({ length: 12 }, () => ({
      label: 'Option',
      kind: 'service',
      amount_ht: 0.12,
      vat_rate: 20,
    }))
    const base = electricityBill.vat?.[0]?.base_ht ?? 0
    const rounded = (electricityBill.vat?.[0]?.amount ?? 0) + 12 * 0.02
    expect(
      outcomeOf(
        'E-ARI-03',
        bill(electricityBill, { services: lines, 'vat.0.base_ht': base + 1.44, 'vat.0.amount': rounded }),
      ),
    ).toBe('passed')
  })

  it('takes the base from the lines where it is not printed and they add up', () => {
    const noBase = bill(electricityBill, { 'vat.0.base_ht': null })
    expect(outcomeOf('E-ARI-03', noBase)).toBe('passed')
    expect(outcomeOf('E-ARI-03', bill(noBase, { 'vat.0.amount': plus(3) }))).toMatchObject([{ difference: 3 }])
    expect(outcomeOf('E-ARI-03', bill(noBase, { 'totals.ht': plus(1) }))).toEqual([expect.stringContaining('base')])
  })
})

describe('E-ARI-04 amount of a line', () => {
  const line = 'energies.0.consumption.0'

  it('fires on energy and on excise lines', () => {
    expect(outcomeOf('E-ARI-04', bill(electricityBill, { [`${line}.amount_ht`]: plus(9) }))).toMatchObject([
      { difference: 9 },
    ])
    expect(outcomeOf('E-ARI-04', bill(electricityBill, { 'energies.0.taxes.1.amount_ht': plus(2) }))).toMatchObject([
      { difference: 2 },
    ])
  })

  it('allows for the rounding of the printed price', () => {
    // 13 386 kWh at 0.067354 printed as 0.0674 differ by 0.62 EUR, half a unit of the fourth decimal by 0.67.
    const rounded = bill(gasBill, {
      [`${line}.quantity_kwh`]: 13_386,
      [`${line}.unit_price_ht`]: 0.0674,
      [`${line}.amount_ht`]: 901.6,
    })
    expect(outcomeOf('E-ARI-04', rounded)).toBe('passed')
  })

  it('takes a power of ten for a misread unit, not for an error of the bill', () => {
    expect(outcomeOf('E-ARI-04', bill(electricityBill, { [`${line}.unit_price_ht`]: 13.27 }))).toEqual([
      expect.stringContaining('unité'),
    ])
  })

  it('accepts a credit with its sign on the amount only', () => {
    const amount = electricityBill.energies?.[0]?.consumption?.[0]?.amount_ht ?? 0
    expect(outcomeOf('E-ARI-04', bill(electricityBill, { [`${line}.amount_ht`]: -amount }))).toBe('passed')
  })
})

describe('E-ARI-05 sum of bands', () => {
  it('fires on a total that the lines do not make', () => {
    expect(outcomeOf('E-ARI-05', bill(electricityBill, { 'energies.0.total_kwh': 347 }))).toMatchObject([
      { difference: -70, expected: '417 kWh', observed: '347 kWh' },
    ])
    expect(outcomeOf('E-ARI-05', bill(electricityBill, { 'energies.0.total_kwh': 418 }))).toBe('passed')
  })

  it('is silent on a yearly total and on lines by component', () => {
    const history = [
      { month: '2025-01', kwh: 1300 },
      { month: '2025-02', kwh: 1300 },
    ]
    const supply = { ...electricityBill.energies?.[0], history, total_kwh: 2600 }
    expect(outcomeOf('E-ARI-05', bill(electricityBill, { energies: [supply] }))).toEqual([
      expect.stringContaining('année'),
    ])
    const doubled = bill(electricityBill, { 'energies.0.consumption': (lines: object[]) => [...lines, ...lines] })
    expect(outcomeOf('E-ARI-05', doubled)).toEqual([expect.stringContaining('plusieurs lignes')])
  })
})

describe('E-ARI-06 index difference', () => {
  const readings = 'energies.0.readings'

  it('fires when the indexes do not make the consumption', () => {
    expect(outcomeOf('E-ARI-06', bill(electricityBill, { [`${readings}.0.new_index`]: plus(-31) }))).toMatchObject([
      { difference: 31 },
    ])
    expect(outcomeOf('E-ARI-06', bill(gasBill, { [`${readings}.0.new_index`]: plus(5) }))).toMatchObject([
      { difference: -5 },
    ])
  })

  it('knows roll-over, meter replacement, repeated readings and current transformers', () => {
    const reading = { band: 'base', old_nature: 'R', new_nature: 'R', unit: 'kWh' }
    const cases = {
      rollOver: [{ ...reading, old_index: 99_800, new_index: 217 }],
      replacement: [
        { ...reading, old_index: 51_312, new_index: 51_524 },
        { ...reading, old_index: 2, new_index: 207 },
      ],
      repeated: [
        { ...reading, old_index: 1000, new_index: 1417 },
        { ...reading, old_index: 1000, new_index: 1417 },
      ],
    }
    for (const [name, lines] of Object.entries(cases))
      expect(outcomeOf('E-ARI-06', bill(electricityBill, { [readings]: lines })), name).toBe('passed')
    const transformer = [{ ...reading, old_index: 100, new_index: 239 }]
    expect(outcomeOf('E-ARI-06', bill(electricityBill, { [readings]: transformer }))).toEqual([
      expect.stringContaining('coefficient de lecture'),
    ])
  })

  it('is silent when readings and lines have other bands, or an index falls', () => {
    expect(
      outcomeOf('E-ARI-06', bill(electricityBill, { [`${readings}.0.band`]: 'hp', [`${readings}.0.new_index`]: 1500 })),
    ).toEqual([expect.stringContaining('postes')])
    expect(outcomeOf('E-ARI-06', bill(electricityBill, { [`${readings}.0.new_index`]: 900 }))).toEqual([
      expect.stringContaining('index'),
    ])
  })
})

describe('E-ARI-07 gas conversion', () => {
  it('fires beyond half a percent, with a kWh for rounding', () => {
    expect(outcomeOf('E-ARI-07', bill(gasBill, { 'energies.0.conversion_coefficient': 11.24 }))).toBe('passed')
    expect(outcomeOf('E-ARI-07', bill(gasBill, { 'energies.0.conversion_coefficient': 10.6 }))).toMatchObject([
      { difference: 112 },
    ])
    expect(outcomeOf('E-ARI-07', electricityBill)).toEqual([])
  })

  it('is silent on several conversion periods of one printed coefficient', () => {
    const two = bill(gasBill, {
      'energies.0.consumption': (lines: object[]) => [...lines, { band: 'gaz', quantity_kwh: 0 }],
    })
    expect(outcomeOf('E-ARI-07', bill(two, { 'energies.0.conversion_coefficient': 11.05 }))).toEqual([
      expect.stringContaining('Plusieurs'),
    ])
  })
})

describe('E-ARI-08 net to pay', () => {
  const ttc = electricityBill.totals?.ttc ?? 0
  const paid = (changes: Record<string, unknown>) => outcomeOf('E-ARI-08', bill(electricityBill, changes))

  it('fires when payments are not deducted', () => {
    expect(paid({ 'totals.already_paid': 50, 'totals.net_to_pay': ttc })).toMatchObject([{ difference: 50 }])
    expect(paid({ 'totals.net_to_pay': plus(12.34) })).toMatchObject([{ difference: 12.34, certainty: 0.8 }])
  })

  it('accepts instalments, balances of either sign, and credits however they are printed', () => {
    expect(paid({ 'totals.already_paid': 50, 'totals.net_to_pay': plus(-50) })).toBe('passed')
    expect(paid({ 'totals.previous_balance': 30.5, 'totals.net_to_pay': plus(30.5) })).toBe('passed')
    expect(paid({ 'totals.previous_balance': 30.5, 'totals.net_to_pay': plus(-30.5) })).toBe('passed')
    for (const credit of [ttc - 300, 300 - ttc, 0])
      expect(paid({ 'totals.already_paid': 300, 'totals.net_to_pay': credit })).toBe('passed')
  })

  it('takes a round deduction for a chèque énergie or an unread payment', () => {
    expect(paid({ 'totals.net_to_pay': plus(-48) })).toEqual([expect.stringContaining('chèque énergie')])
    expect(paid({ 'totals.net_to_pay': plus(-20) })).toEqual([expect.stringContaining('versements')])
    expect(paid({ 'totals.already_paid': 10, 'totals.net_to_pay': plus(-87) })).toEqual([
      expect.stringContaining('chèque énergie'),
    ])
  })
})

describe('E-ARI-09 subscription amount', () => {
  const line = 'energies.0.subscription.0'
  const priced = (from: string, to: string, amount: number) =>
    outcomeOf(
      'E-ARI-09',
      bill(electricityBill, { [`${line}.from`]: from, [`${line}.to`]: to, [`${line}.amount_ht`]: amount }),
    )

  it('accepts days over 365, 366 and 360, calendar months, and a day more or less', () => {
    expect(priced('2025-09-05', '2025-11-04', 22.14), 'two months').toBe('passed')
    expect(priced('2025-09-05', '2025-11-04', 22.2), '61 days of 365').toBe('passed')
    expect(priced('2025-09-05', '2025-11-04', 22.51), '61 days of 30').toBe('passed')
    expect(priced('2025-09-05', '2025-11-05', 22.2), '62 days printed, 61 billed').toBe('passed')
    expect(priced('2024-02-01', '2024-02-29', 11.07), 'February').toBe('passed')
    expect(priced('2024-01-01', '2024-12-31', 132.84), 'a year').toBe('passed')
  })

  it('fires when the amount is a fifth too high', () => {
    expect(priced('2025-09-05', '2025-11-04', 27)).toMatchObject([{ difference: 4.8 }])
    expect(priced('2025-09-05', '2025-11-04', 44.28), 'billed twice').toMatchObject([{ observed: '44,28 €' }])
  })

  it('takes a yearly price for what it is', () => {
    expect(outcomeOf('E-ARI-09', bill(electricityBill, { [`${line}.unit_price_ht`]: 132.84 }))).toEqual([
      expect.stringContaining('mensuel'),
    ])
  })
})

describe('E-ARI-10 undated credit', () => {
  const credit = (line: object, changes: Record<string, unknown> = {}) =>
    outcomeOf('E-ARI-10', bill(electricityBill, { services: [line], ...changes }))

  it('fires on a credit without any date', () => {
    expect(credit({ label: 'Remise fidélité', kind: 'remise', amount_ht: -6 })).toMatchObject([
      { observed: 'aucune date', rangeEur: null },
    ])
  })

  it('accepts a date in its fields or in its words, a charge, a chèque énergie and a credit note', () => {
    expect(credit({ label: 'Remise', kind: 'remise', amount_ht: -6, from: '2025-09-05', to: '2025-11-04' })).toBe(
      'passed',
    )
    expect(credit({ label: 'Avoir du 12/09', kind: 'remise', amount_ht: -6 })).toBe('passed')
    expect(credit({ label: 'Assistance', kind: 'service', amount_ht: 6 })).toEqual([])
    expect(credit({ label: 'Chèque énergie', amount_ht: -48 })).toEqual([])
    expect(credit({ label: 'Remise', kind: 'remise', amount_ht: -6 }, { kind: 'avoir' })).toEqual([])
  })
})
