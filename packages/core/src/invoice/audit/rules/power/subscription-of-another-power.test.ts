import { describe, expect, it } from 'vitest'
import { bundledReferenceData } from '../../../../energy/bundled-reference-data.js'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

const monthly = (powerKva: number): number => {
  const row = bundledReferenceData.regulatedTariff.base.find(
    (candidate) => candidate.powerKva === powerKva && candidate.from === '2025-08-01',
  )
  return Math.round(((row?.subscriptionHt ?? Number.NaN) / 12) * 100) / 100
}
const priced = (price: number, regulated: boolean | null = true) =>
  outcomeOf('E-PWR-03', {
    ...editedAll(electricityBill, { 'energies.0.subscription.0.unit_price_ht': price }),
    offer: { regulated },
  })

describe('E-PWR-03: subscription of another power', () => {
  it('accepts the price of the printed power', () => {
    expect(priced(monthly(6))).toBe('passed')
  })

  it('fires on the price of another power of the same grid', () => {
    const [found] = priced(monthly(9))
    expect(found).toMatchObject({ difference: Math.round((monthly(9) - monthly(6)) * 100) / 100 })
    expect(found).toMatchObject({ message: expect.stringContaining('celui de 9 kVA') as string })
  })

  it('is silent on a price of no grid, and concerns the regulated tariff only', () => {
    expect(priced(13.37)).toEqual([expect.stringContaining('aucune puissance')])
    expect(priced(monthly(9), false)).toEqual([])
    expect(priced(monthly(9), null)).toEqual([])
  })
})
