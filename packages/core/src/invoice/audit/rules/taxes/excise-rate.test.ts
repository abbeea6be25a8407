import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill, gasBill } from '../../../../testing/sample-bills.js'

const exciseLine = 'energies.0.taxes.1'

describe('E-TAX-03: excise rate', () => {
  it('fires on the rate of another period, for both energies', () => {
    expect(outcomeOf('E-TAX-03', editedAll(electricityBill, { [`${exciseLine}.rate`]: 33.7 }))).toMatchObject([
      { difference: 3.72, rangeEur: [1.86, 1.86] },
    ])
    expect(outcomeOf('E-TAX-03', editedAll(gasBill, { [`${exciseLine}.rate`]: 17.16 }))).toMatchObject([
      { expected: '15,43 €/MWh' },
    ])
  })

  it('accepts any mean of the legal rates on a line that straddles a change', () => {
    const straddling = { [`${exciseLine}.from`]: '2025-07-02', [`${exciseLine}.to`]: '2025-08-31' }
    for (const rate of [33.7, 31.9, 29.98])
      expect(outcomeOf('E-TAX-03', editedAll(electricityBill, { ...straddling, [`${exciseLine}.rate`]: rate }))).toBe(
        'passed',
      )
    expect(
      outcomeOf('E-TAX-03', editedAll(electricityBill, { ...straddling, [`${exciseLine}.rate`]: 21 })),
    ).toMatchObject([{ difference: -8.98 }])
  })

  it('accepts a rate printed with four decimals in EUR per kWh, or only as base and amount', () => {
    expect(outcomeOf('E-TAX-03', editedAll(electricityBill, { [`${exciseLine}.rate`]: 30 }))).toBe('passed')
    expect(outcomeOf('E-TAX-03', editedAll(electricityBill, { [`${exciseLine}.rate`]: null }))).toBe('passed')
    expect(
      outcomeOf(
        'E-TAX-03',
        editedAll(electricityBill, { [`${exciseLine}.rate`]: null, [`${exciseLine}.amount_ht`]: 14.05 }),
      ),
    ).toHaveLength(1)
  })

  it('does not judge a rate in a doubtful unit', () => {
    for (const rate of [0.02998, 2.998])
      expect(outcomeOf('E-TAX-03', editedAll(electricityBill, { [`${exciseLine}.rate`]: rate })), `${rate}`).toEqual([
        expect.stringContaining('n’a pas été lu'),
      ])
  })

  it('follows the consumption where the line has no dates, and knows nothing outside its table', () => {
    const undated = editedAll(electricityBill, { [`${exciseLine}.from`]: null, [`${exciseLine}.to`]: null })
    expect(outcomeOf('E-TAX-03', undated)).toBe('passed')
    const later = editedAll(electricityBill, {
      [`${exciseLine}.from`]: '2027-02-01',
      [`${exciseLine}.to`]: '2027-03-01',
    })
    expect(outcomeOf('E-TAX-03', later)).toEqual([expect.stringContaining('pas connu')])
  })

  it('takes any class when the power was not read', () => {
    const unread = editedAll(electricityBill, { 'energies.0.power_kva': null })
    expect(outcomeOf('E-TAX-03', editedAll(unread, { [`${exciseLine}.rate`]: 25.79 }))).toBe('passed')
    expect(outcomeOf('E-TAX-03', editedAll(unread, { [`${exciseLine}.rate`]: 21 }))).toMatchObject([
      { certainty: 0.85 },
    ])
  })
})
