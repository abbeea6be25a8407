import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

const exciseLine = 'energies.0.taxes.1'

describe('E-TAX-04: excise quantity', () => {
  it('fires on other kWh than those billed', () => {
    expect(outcomeOf('E-TAX-04', editedAll(electricityBill, { [`${exciseLine}.base`]: 617 }))).toMatchObject([
      { difference: 200, rangeEur: [7.2, 7.2] },
    ])
    expect(outcomeOf('E-TAX-04', editedAll(electricityBill, { [`${exciseLine}.base`]: 418 }))).toBe('passed')
  })

  it('leaves a repeated line to E-TAX-09 and deduces an unprinted base', () => {
    expect(
      outcomeOf(
        'E-TAX-04',
        editedAll(electricityBill, { 'energies.0.taxes': (lines: object[]) => [...lines, lines[1]] }),
      ),
    ).toBe('passed')
    expect(outcomeOf('E-TAX-04', editedAll(electricityBill, { [`${exciseLine}.base`]: null }))).toBe('passed')
  })
})
