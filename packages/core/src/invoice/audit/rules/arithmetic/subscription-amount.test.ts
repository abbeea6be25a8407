import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

describe('E-ARI-09: subscription amount', () => {
  const line = 'energies.0.subscription.0'
  const priced = (from: string, to: string, amount: number) =>
    outcomeOf(
      'E-ARI-09',
      editedAll(electricityBill, { [`${line}.from`]: from, [`${line}.to`]: to, [`${line}.amount_ht`]: amount }),
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
    expect(priced('2025-09-05', '2025-11-04', 27)).toMatchObject([{ difference: 4.12 }])
    expect(priced('2025-09-05', '2025-11-04', 44.28), 'billed twice').toMatchObject([{ observed: '44,28 €' }])
  })

  it('takes a free month for an offer', () => {
    expect(priced('2025-09-05', '2025-11-04', 0)).toBe('passed')
  })

  it('takes a yearly price for what it is', () => {
    expect(outcomeOf('E-ARI-09', editedAll(electricityBill, { [`${line}.unit_price_ht`]: 132.84 }))).toEqual([
      expect.stringContaining('mensuel'),
    ])
  })
})
