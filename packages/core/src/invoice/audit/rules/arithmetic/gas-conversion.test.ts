import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill, gasBill } from '../../../../testing/sample-bills.js'

describe('E-ARI-07: gas conversion', () => {
  it('fires beyond half a percent, with a kWh for rounding', () => {
    expect(outcomeOf('E-ARI-07', editedAll(gasBill, { 'energies.0.conversion_coefficient': 11.24 }))).toBe('passed')
    expect(outcomeOf('E-ARI-07', editedAll(gasBill, { 'energies.0.conversion_coefficient': 10.6 }))).toMatchObject([
      { difference: 112 },
    ])
    expect(outcomeOf('E-ARI-07', electricityBill)).toEqual([])
  })

  it('is silent on several conversion periods of one printed coefficient', () => {
    const two = editedAll(gasBill, {
      'energies.0.consumption': (lines: object[]) => [...lines, { band: 'gaz', quantity_kwh: 0 }],
    })
    expect(outcomeOf('E-ARI-07', editedAll(two, { 'energies.0.conversion_coefficient': 11.05 }))).toEqual([
      expect.stringContaining('Plusieurs'),
    ])
  })
})
