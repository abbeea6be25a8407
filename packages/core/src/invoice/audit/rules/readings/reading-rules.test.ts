import { describe, expect, it } from 'vitest'
import { bundledReferenceData } from '../../../../energy/bundled-reference-data.js'
import { consistentBill } from '../../../../testing/consistent-bill.js'
import { edited, editedAll } from '../../../../testing/edited.js'
import { fieldInvoice, type BareInvoice } from '../../../../testing/field-invoice.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill, gasBill } from '../../../../testing/sample-bills.js'

const billed = (from: string, to: string, more: Record<string, unknown> = {}): BareInvoice => {
  const bill = consistentBill({
    supplies: [
      {
        energy: 'electricite',
        period: { from, to },
        powerKva: 6,
        networkTariff: 'CU4',
        bands: [{ band: 'base', quantity: 400, price: 0.13 }],
        monthlyPrice: 11,
      },
    ],
  })
  return editedAll(bill, more)
}
const after = (...bills: BareInvoice[]) => ({ earlier: bills.map((bill) => fieldInvoice(bill)) })
const autumn = ['2025-09-05', '2025-11-04'] as const
const winter = ['2025-11-05', '2026-01-04'] as const
const natures = (old: string | null, next: string | null) => ({
  'energies.0.readings.0.old_nature': old,
  'energies.0.readings.0.new_nature': next,
})

describe('E-RDG-01: estimated readings', () => {
  it('fires when both indexes are estimated, not when one is read', () => {
    expect(outcomeOf('E-RDG-01', editedAll(electricityBill, natures('E', 'E')))).toMatchObject([
      { observed: 'index estimés' },
    ])
    expect(outcomeOf('E-RDG-01', editedAll(electricityBill, natures('E', 'R')))).toBe('passed')
    expect(outcomeOf('E-RDG-01', editedAll(electricityBill, natures(null, 'E')))).toEqual([
      expect.stringContaining('nature'),
    ])
  })

  it('fires on two estimates in a row of a communicating meter only', () => {
    const linky = (bill: BareInvoice, communicating: boolean | null): BareInvoice => ({
      ...bill,
      energies: (bill.energies ?? []).map((supply) => ({ ...supply, meter: { communicating } })),
    })
    const [first, second] = [billed(...autumn, natures('R', 'E')), billed(...winter, natures('R', 'E'))]
    expect(outcomeOf('E-RDG-01', linky(second, true), after(first))).toMatchObject([
      { observed: 'deux index estimés de suite' },
    ])
    expect(outcomeOf('E-RDG-01', linky(second, false), after(first))).toBe('passed')
    expect(outcomeOf('E-RDG-01', linky(second, true))).toBe('passed')
  })
})

describe('E-RDG-02: catch-up', () => {
  it('fires on days more than fourteen months before the reading, with their share of the cost', () => {
    const [found] = outcomeOf('E-RDG-02', billed('2024-01-01', '2025-12-31'))
    expect(found).toMatchObject({ expected: 'au plus tôt le 31/10/2024', observed: 'depuis le 01/01/2024' })
    // 304 of 731 days of 400 kWh at 0.13 EUR and excise, with VAT: about 26 to 39 EUR around 30.
    const range = typeof found === 'object' ? found.rangeEur : null
    expect(range?.[0]).toBeLessThan(30)
    expect(range?.[1]).toBeGreaterThan(30)
  })

  it('accepts fourteen months, and is silent when the last index is an estimate', () => {
    expect(outcomeOf('E-RDG-02', billed('2024-11-01', '2025-12-31'))).toBe('passed')
    expect(outcomeOf('E-RDG-02', billed('2024-01-01', '2025-12-31', natures('R', 'E')))).toEqual([
      expect.stringContaining('dernier relevé'),
    ])
  })
})

describe('E-RDG-03: no real reading', () => {
  it('fires after more than a year of estimates over several bills', () => {
    const estimated = natures('E', 'E')
    const year = billed('2024-11-05', '2025-11-04', estimated)
    expect(outcomeOf('E-RDG-03', billed(...winter, estimated), after(year))).toMatchObject([
      { observed: 'aucun depuis le 05/11/2024' },
    ])
  })

  it('counts from the last real index, and holds on a real one', () => {
    const read = billed('2024-11-05', '2025-11-04')
    expect(outcomeOf('E-RDG-03', billed(...winter, natures('R', 'E')), after(read))).toBe('passed')
    expect(outcomeOf('E-RDG-03', billed(...winter))).toBe('passed')
    expect(outcomeOf('E-RDG-03', billed(...winter, natures('R', 'E')))).toEqual([expect.stringContaining('antérieure')])
  })
})

describe('E-RDG-04 and -05: bills that follow each other', () => {
  it('fires on days that are on two bills, not on a shared last day', () => {
    expect(outcomeOf('E-RDG-04', billed('2025-10-20', '2026-01-04'), after(billed(...autumn)))).toMatchObject([
      { difference: 15 },
    ])
    expect(outcomeOf('E-RDG-04', billed('2025-11-04', '2026-01-04'), after(billed(...autumn)))).toBe('passed')
    expect(
      outcomeOf(
        'E-RDG-04',
        { ...billed('2025-10-20', '2026-01-04'), kind: 'regularisation' },
        after(billed(...autumn)),
      ),
    ).toEqual([expect.stringContaining('reprendre')])
  })

  it('fires on days that no bill covers', () => {
    expect(outcomeOf('E-RDG-05', billed('2025-11-20', '2026-01-04'), after(billed(...autumn)))).toMatchObject([
      { difference: 15 },
    ])
    expect(outcomeOf('E-RDG-05', billed(...winter), after(billed(...autumn)))).toBe('passed')
    expect(outcomeOf('E-RDG-05', billed(...winter))).toEqual([expect.stringContaining('antérieure')])
  })
})

describe('E-RDG-06: continuity of the index', () => {
  const indexes = (old: number, next: number) => ({
    'energies.0.readings.0.old_index': old,
    'energies.0.readings.0.new_index': next,
  })

  it('fires when a bill starts from another index than the last one ended on', () => {
    const first = billed(...autumn, indexes(1000, 1400))
    expect(outcomeOf('E-RDG-06', billed(...winter, indexes(1350, 1750)), after(first))).toMatchObject([
      { expected: '1 400', observed: '1 350', difference: -50 },
    ])
    expect(outcomeOf('E-RDG-06', billed(...winter, indexes(1400, 1800)), after(first))).toBe('passed')
  })

  it('is silent when the index was corrected or the meter replaced', () => {
    const first = billed(...autumn, { ...indexes(1000, 1400), ...natures('R', 'E') })
    expect(outcomeOf('E-RDG-06', billed(...winter, indexes(1350, 1750)), after(first))).toEqual([
      expect.stringContaining('corrigé'),
    ])
  })
})

describe('E-RDG-07: conversion coefficient', () => {
  const at = (coefficient: number) => edited(gasBill, 'energies.0.conversion_coefficient', () => coefficient)

  it('fires outside of the usual bounds and on a jump between two bills', () => {
    expect(outcomeOf('E-RDG-07', at(13.4))).toMatchObject([{ difference: 0.9 }])
    expect(outcomeOf('E-RDG-07', at(11.2))).toBe('passed')
    expect(outcomeOf('E-RDG-07', at(12.1), after(at(11.2)))).toMatchObject([{ difference: 0.9 }])
    expect(outcomeOf('E-RDG-07', at(11.4), after(at(11.2)))).toBe('passed')
    expect(outcomeOf('E-RDG-07', electricityBill)).toEqual([])
  })
})

describe('E-RDG-08: consumption of the year before', () => {
  it('compares with the same days a year before only', () => {
    const before = billed('2024-11-05', '2025-01-04')
    const more = billed(...winter, { 'energies.0.total_kwh': 700 })
    expect(outcomeOf('E-RDG-08', more, after(before))).toMatchObject([{ observed: '11,5 kWh par jour' }])
    expect(outcomeOf('E-RDG-08', billed(...winter), after(before))).toBe('passed')
    expect(outcomeOf('E-RDG-08', more, after(billed(...autumn)))).toEqual([expect.stringContaining('antérieure')])
  })
})

describe('E-RDG-09: instalments too low', () => {
  const settled = (ttc: number, paid: number): BareInvoice => ({
    ...editedAll(electricityBill, { 'totals.ttc': ttc, 'totals.already_paid': paid }),
    kind: 'regularisation',
  })

  it('fires beyond thirty percent of what was paid', () => {
    expect(outcomeOf('E-RDG-09', settled(1400, 1000))).toMatchObject([{ difference: 100 }])
    expect(outcomeOf('E-RDG-09', settled(1250, 1000))).toBe('passed')
    expect(outcomeOf('E-RDG-09', electricityBill)).toEqual([])
  })
})

describe('E-RDG-11: price change without split', () => {
  const grid = (from: string) =>
    bundledReferenceData.regulatedTariff.base.find((row) => row.powerKva === 6 && row.from === from)?.kwhHt?.['base'] ??
    0
  const regulated = (price: number, from: string, to: string): BareInvoice => ({
    ...billed(from, to, { 'energies.0.consumption.0.unit_price_ht': price }),
    offer: { regulated: true },
  })

  it('fires when days of two grids are billed at one of their prices', () => {
    const [old, next] = [grid('2025-02-01'), grid('2025-08-01')]
    expect(outcomeOf('E-RDG-11', regulated(old, '2025-07-01', '2025-08-31'))).toMatchObject([{ rangeEur: null }])
    expect(outcomeOf('E-RDG-11', regulated((old + next) / 2, '2025-07-01', '2025-08-31'))).toBe('passed')
    expect(outcomeOf('E-RDG-11', regulated(next, '2025-08-01', '2025-09-30'))).toBe('passed')
    expect(outcomeOf('E-RDG-11', electricityBill)).toEqual([])
  })
})

describe('E-RDG-12 to -14: charges of the network', () => {
  const withLine = (line: object, communicating: boolean | null = null): BareInvoice => ({
    ...electricityBill,
    services: [{ vat_rate: 20, from: null, to: null, ...line }],
    energies: (electricityBill.energies ?? []).map((supply) => ({ ...supply, meter: { communicating } })),
  })
  const charge = { label: 'Relève compteur non communicant', kind: 'frais', amount_ht: 5.4 }

  it('tells that the charge of a meter that does not communicate can be avoided', () => {
    expect(outcomeOf('E-RDG-12', withLine(charge))).toMatchObject([{ rangeEur: [0, 6.48] }])
    expect(outcomeOf('E-RDG-12', electricityBill)).toEqual([])
  })

  it('fires on that charge beside a communicating meter, or at another amount', () => {
    expect(outcomeOf('E-RDG-13', withLine(charge, true))).toMatchObject([{ observed: '6,48 €' }])
    expect(outcomeOf('E-RDG-13', withLine(charge))).toBe('passed')
    const dear = { ...charge, amount_ht: 9, from: '2025-09-05', to: '2025-11-04' }
    expect(outcomeOf('E-RDG-13', withLine(dear))).toMatchObject([{ observed: '10,80 €' }])
  })

  it('fires on a network service without a date', () => {
    const service = { label: 'Changement de puissance', kind: 'prestation_reseau', amount_ht: 12 }
    expect(outcomeOf('E-RDG-14', withLine(service))).toMatchObject([{ observed: 'aucune date' }])
    expect(outcomeOf('E-RDG-14', withLine({ ...service, label: 'Changement de puissance le 12/10/2025' }))).toBe(
      'passed',
    )
    expect(outcomeOf('E-RDG-14', withLine({ ...service, from: '2025-10-12' }))).toBe('passed')
  })
})
