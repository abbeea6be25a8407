import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

const plus = (amount: number) => (value: number) => Math.round((value + amount) * 100) / 100

describe('E-ARI-03: VAT per rate', () => {
  it('fires on an amount that is not base times rate', () => {
    expect(outcomeOf('E-ARI-03', editedAll(electricityBill, { 'vat.0.amount': plus(5.65) }))).toMatchObject([
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
        editedAll(electricityBill, { services: lines, 'vat.0.base_ht': base + 1.44, 'vat.0.amount': rounded }),
      ),
    ).toBe('passed')
  })

  it('takes the base from the lines where it is not printed and they add up', () => {
    const noBase = editedAll(electricityBill, { 'vat.0.base_ht': null })
    expect(outcomeOf('E-ARI-03', noBase)).toBe('passed')
    expect(outcomeOf('E-ARI-03', editedAll(noBase, { 'vat.0.amount': plus(3) }))).toMatchObject([{ difference: 3 }])
    expect(outcomeOf('E-ARI-03', editedAll(noBase, { 'totals.ht': plus(1) }))).toEqual([
      expect.stringContaining('base'),
    ])
  })
})
