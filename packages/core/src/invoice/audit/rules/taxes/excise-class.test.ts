import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill, gasBill } from '../../../../testing/sample-bills.js'

const exciseLine = 'energies.0.taxes.1'

describe('E-TAX-05: excise class', () => {
  it('fires on the rate of bigger or smaller sites, without counting the amount twice', () => {
    expect(outcomeOf('E-TAX-05', editedAll(electricityBill, { [`${exciseLine}.rate`]: 25.79 }))).toMatchObject([
      { expected: '29,98 €/MWh', rangeEur: null },
    ])
    expect(outcomeOf('E-TAX-05', editedAll(electricityBill, { 'energies.0.power_kva': 48 }))).toMatchObject([
      { expected: '25,79 €/MWh' },
    ])
    expect(
      outcomeOf('E-TAX-05', editedAll(electricityBill, { [`${exciseLine}.rate`]: 33.7 })),
      'another date is E-TAX-03',
    ).toBe('passed')
    expect(outcomeOf('E-TAX-05', gasBill)).toEqual([])
  })
})
