import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

const line = electricityBill.energies?.[0]?.consumption?.[0]
const billed = (option: string, from: string, to: string) =>
  outcomeOf(
    'E-OPT-04',
    editedAll(electricityBill, {
      'energies.0.tariff_option': option,
      'energies.0.consumption': ['hp', 'hc'].map((band) => ({ ...line, band, from, to })),
    }),
  )

describe('E-OPT-04: off-peak hours in reform', () => {
  it('advises whoever is billed off-peak hours since November 2025', () => {
    expect(billed('hphc', '2025-10-15', '2025-12-14')).toMatchObject([{ rangeEur: null }])
  })

  it('says nothing of days before, nor of other options', () => {
    expect(billed('hphc', '2025-08-15', '2025-10-14')).toBe('passed')
    expect(billed('base', '2025-10-15', '2025-12-14')).toEqual([])
  })
})
