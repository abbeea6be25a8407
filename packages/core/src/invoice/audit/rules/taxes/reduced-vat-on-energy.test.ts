import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

const exciseLine = 'energies.0.taxes.1'

describe('E-TAX-02: reduced VAT on energy', () => {
  it('fires on kWh, excise and services, in the customer’s favour', () => {
    expect(
      outcomeOf('E-TAX-02', editedAll(electricityBill, { 'energies.0.consumption.0.vat_rate': 5.5 })),
    ).toMatchObject([{ rangeEur: [-8.02, -8.02] }])
    expect(outcomeOf('E-TAX-02', editedAll(electricityBill, { [`${exciseLine}.vat_rate`]: 5.5 }))).toHaveLength(1)
  })

  it('lets discounts and subscription-like services keep the rate of what they reduce', () => {
    const services = [
      { label: 'Remise sur abonnement', kind: 'remise', amount_ht: -3, vat_rate: 5.5 },
      { label: 'Abonnement complémentaire', kind: 'service', amount_ht: 3, vat_rate: 5.5 },
    ]
    expect(outcomeOf('E-TAX-02', editedAll(electricityBill, { services }))).toBe('passed')
  })
})
