import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

describe('E-ARI-05: sum of bands', () => {
  it('fires on a total that the lines do not make', () => {
    expect(outcomeOf('E-ARI-05', editedAll(electricityBill, { 'energies.0.total_kwh': 347 }))).toMatchObject([
      { difference: -70, expected: '417 kWh', observed: '347 kWh' },
    ])
    expect(outcomeOf('E-ARI-05', editedAll(electricityBill, { 'energies.0.total_kwh': 418 }))).toBe('passed')
  })

  it('is silent on a yearly total and on lines by component', () => {
    const history = [
      { month: '2025-01', kwh: 1300 },
      { month: '2025-02', kwh: 1300 },
    ]
    const supply = { ...electricityBill.energies?.[0], history, total_kwh: 2600 }
    expect(outcomeOf('E-ARI-05', editedAll(electricityBill, { energies: [supply] }))).toEqual([
      expect.stringContaining('année'),
    ])
    const doubled = editedAll(electricityBill, { 'energies.0.consumption': (lines: object[]) => [...lines, ...lines] })
    expect(outcomeOf('E-ARI-05', doubled)).toEqual([expect.stringContaining('plusieurs lignes')])
  })
})
