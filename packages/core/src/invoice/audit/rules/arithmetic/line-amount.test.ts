import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill, gasBill } from '../../../../testing/sample-bills.js'

const plus = (amount: number) => (value: number) => Math.round((value + amount) * 100) / 100

describe('E-ARI-04: amount of a line', () => {
  const line = 'energies.0.consumption.0'

  it('fires on energy and on excise lines', () => {
    expect(outcomeOf('E-ARI-04', editedAll(electricityBill, { [`${line}.amount_ht`]: plus(9) }))).toMatchObject([
      { difference: 9 },
    ])
    expect(
      outcomeOf('E-ARI-04', editedAll(electricityBill, { 'energies.0.taxes.1.amount_ht': plus(2) })),
    ).toMatchObject([{ difference: 2 }])
  })

  it('allows for the rounding of the printed price', () => {
    // 13 386 kWh at 0.067354 printed as 0.0674 differ by 0.62 EUR, half a unit of the fourth decimal by 0.67.
    const rounded = editedAll(gasBill, {
      [`${line}.quantity_kwh`]: 13_386,
      [`${line}.unit_price_ht`]: 0.0674,
      [`${line}.amount_ht`]: 901.6,
    })
    expect(outcomeOf('E-ARI-04', rounded)).toBe('passed')
  })

  it('takes a power of ten for a misread unit, not for an error of the bill', () => {
    expect(outcomeOf('E-ARI-04', editedAll(electricityBill, { [`${line}.unit_price_ht`]: 13.27 }))).toEqual([
      expect.stringContaining('unité'),
    ])
  })

  it('accepts a credit with its sign on the amount only', () => {
    const amount = electricityBill.energies?.[0]?.consumption?.[0]?.amount_ht ?? 0
    expect(outcomeOf('E-ARI-04', editedAll(electricityBill, { [`${line}.amount_ht`]: -amount }))).toBe('passed')
  })
})
