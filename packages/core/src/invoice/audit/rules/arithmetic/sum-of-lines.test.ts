import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

const plus = (amount: number) => (value: number) => Math.round((value + amount) * 100) / 100

describe('E-ARI-01: sum of lines', () => {
  it('fires on a total that the lines do not make, with the VAT in its range', () => {
    expect(outcomeOf('E-ARI-01', editedAll(electricityBill, { 'totals.ht': plus(12) }))).toMatchObject([
      { difference: 12, rangeEur: [12.66, 14.4] },
    ])
    expect(outcomeOf('E-ARI-01', electricityBill)).toBe('passed')
  })

  it('accepts services printed including tax, or outside the total', () => {
    const service = { label: 'Assistance', kind: 'service', amount_ht: 12, vat_rate: 20 }
    const withService = editedAll(electricityBill, { services: [service] })
    expect(outcomeOf('E-ARI-01', withService)).toBe('passed')
    expect(outcomeOf('E-ARI-01', editedAll(withService, { 'totals.ht': plus(10) }))).toBe('passed')
  })

  it('accepts a total before the contributions as well as before VAT', () => {
    const taxes = (electricityBill.energies?.[0]?.taxes ?? []).reduce((sum, line) => sum + (line.amount_ht ?? 0), 0)
    const before = editedAll(electricityBill, { 'totals.ht': plus(-taxes) })
    expect(outcomeOf('E-ARI-01', before)).toBe('passed')
    expect(outcomeOf('E-ARI-02', before)).toBe('passed')
  })

  it('is silent when an amount, a category or a whole energy was not read', () => {
    const wrong = editedAll(electricityBill, { 'totals.ht': plus(12) })
    expect(outcomeOf('E-ARI-01', editedAll(wrong, { 'energies.0.taxes.0.amount_ht': null }))).toEqual([
      expect.stringContaining('montant'),
    ])
    expect(outcomeOf('E-ARI-01', editedAll(wrong, { 'energies.0.subscription': [] }))).toEqual([
      expect.stringContaining('catégorie'),
    ])
    expect(outcomeOf('E-ARI-01', editedAll(wrong, { energies: [] }))).toEqual([expect.stringContaining('lignes')])
  })

  it('believes less in a gap that is the size of one line', () => {
    const subscription = electricityBill.energies?.[0]?.subscription?.[0]?.amount_ht ?? 0
    expect(outcomeOf('E-ARI-01', editedAll(electricityBill, { 'totals.ht': plus(subscription) }))).toMatchObject([
      { certainty: 0.6 },
    ])
  })
})
