import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

describe('E-ARI-10: undated credit', () => {
  const credit = (line: object, changes: Record<string, unknown> = {}) =>
    outcomeOf('E-ARI-10', editedAll(electricityBill, { services: [line], ...changes }))

  it('fires on a credit without any date', () => {
    expect(credit({ label: 'Remise fidélité', kind: 'remise', amount_ht: -6 })).toMatchObject([
      { observed: 'aucune date', rangeEur: null },
    ])
  })

  it('accepts a date in its fields or in its words, a charge, a chèque énergie and a credit note', () => {
    expect(credit({ label: 'Remise', kind: 'remise', amount_ht: -6, from: '2025-09-05', to: '2025-11-04' })).toBe(
      'passed',
    )
    expect(credit({ label: 'Avoir du 12/09', kind: 'remise', amount_ht: -6 })).toBe('passed')
    expect(credit({ label: 'Assistance', kind: 'service', amount_ht: 6 })).toEqual([])
    expect(credit({ label: 'Chèque énergie', amount_ht: -48 })).toEqual([])
    expect(credit({ label: 'Remise', kind: 'remise', amount_ht: -6 }, { kind: 'avoir' })).toEqual([])
  })
})
