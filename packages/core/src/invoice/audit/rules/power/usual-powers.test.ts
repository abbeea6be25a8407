import { describe, expect, it } from 'vitest'
import { editedAll } from '../../../../testing/edited.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill, gasBill } from '../../../../testing/sample-bills.js'

const at = (power: number | null, tariff: string | null = 'BTINFCU4') =>
  outcomeOf(
    'E-PWR-01',
    editedAll(electricityBill, { 'energies.0.power_kva': power, 'energies.0.network_tariff': tariff }),
  )

describe('E-PWR-01: usual powers', () => {
  it('accepts the powers of the grids, and those above 36 kVA with their own network tariff', () => {
    for (const power of [3, 6, 9, 12, 15, 18, 24, 30, 36]) expect(at(power)).toBe('passed')
    expect(at(42, 'BTSUPCU')).toBe('passed')
    expect(at(42, null)).toBe('passed')
  })

  it('fires on a power between two steps, and on one above 36 kVA with a smaller network tariff', () => {
    expect(at(10)).toMatchObject([{ observed: '10 kVA' }])
    expect(at(42)).toMatchObject([{ observed: '42 kVA', difference: 6 }])
  })

  it('is silent without a power and does not concern gas', () => {
    expect(at(null)).toEqual([expect.stringContaining('puissance')])
    expect(outcomeOf('E-PWR-01', gasBill)).toEqual([])
  })
})
