import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill, gasBill } from '../../../../testing/sample-bills.js'

describe('E-TAX-07: abolished taxes', () => {
  const withTax = (line: object) =>
    outcomeOf('E-TAX-07', editedAll(electricityBill, { 'energies.0.taxes': (lines: object[]) => [...lines, line] }))
  const days = { from: '2025-09-05', to: '2025-11-04' }

  it('fires on local taxes and on a CSPE next to the excise', () => {
    expect(withTax({ code: 'tccfe', amount_ht: 10.03, vat_rate: 20, ...days })).toMatchObject([
      { rangeEur: [12.04, 12.04] },
    ])
    expect(withTax({ code: 'cspe', label: 'CSPE', amount_ht: 9, ...days })).toHaveLength(1)
    expect(withTax({ code: 'autre', label: 'Taxes locales (TCFE)', amount_ht: 4 })).toHaveLength(1)
  })

  it('accepts them for their own time, and the excise under its old name', () => {
    expect(withTax({ code: 'tccfe', amount_ht: 10, from: '2022-11-01', to: '2023-01-15' })).toBe('passed')
    const alone = editedAll(electricityBill, {
      'energies.0.taxes': [{ code: 'cspe', label: 'CSPE', amount_ht: 12, ...days }],
    })
    expect(outcomeOf('E-TAX-07', alone)).toEqual([expect.stringContaining('ancien nom')])
    expect(outcomeOf('E-TAX-07', gasBill)).toEqual([])
  })
})
