import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

const plus = (amount: number) => (value: number) => Math.round((value + amount) * 100) / 100

describe('E-ARI-02: total including tax', () => {
  it('fires beyond two cents', () => {
    expect(outcomeOf('E-ARI-02', editedAll(electricityBill, { 'totals.ttc': plus(0.02) }))).toBe('passed')
    expect(outcomeOf('E-ARI-02', editedAll(electricityBill, { 'totals.ttc': plus(0.03) }))).toMatchObject([
      { difference: 0.03 },
    ])
  })

  it('accepts a deposit on top, and is silent without VAT', () => {
    const deposit = { label: 'Dépôt de garantie', kind: 'depot', amount_ht: 60, vat_rate: null }
    expect(outcomeOf('E-ARI-02', editedAll(electricityBill, { services: [deposit], 'totals.ttc': plus(60) }))).toBe(
      'passed',
    )
    expect(outcomeOf('E-ARI-02', editedAll(electricityBill, { vat: [], 'totals.vat': null }))).toEqual([
      expect.stringContaining('TVA'),
    ])
  })
})
