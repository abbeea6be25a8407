import { describe, expect, it } from 'vitest'
import type { BareInvoice } from '../../../../testing/field-invoice.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill, gasBill } from '../../../../testing/sample-bills.js'

const named = (bill: BareInvoice, point: string | null): BareInvoice => ({
  ...bill,
  invoice: { number: 'F-1' },
  energies: (bill.energies ?? []).map((supply) => ({ ...supply, delivery_point: point })),
})

describe('E-IDN-01: delivery point', () => {
  it('accepts the numbers of the networks', () => {
    expect(outcomeOf('E-IDN-01', named(electricityBill, '56917706220982'))).toBe('passed')
    expect(outcomeOf('E-IDN-01', named(gasBill, '56917706220982'))).toBe('passed')
    expect(outcomeOf('E-IDN-01', named(gasBill, 'GI123456'))).toBe('passed')
  })

  it('fires on a number of another shape, without writing it down', () => {
    const [found] = outcomeOf('E-IDN-01', named(electricityBill, '5691770622098'))
    expect(found).toMatchObject({ expected: '14 chiffres', observed: '13 caractères' })
    expect(JSON.stringify(found)).not.toContain('"message":"5691770622098')
    expect(outcomeOf('E-IDN-01', named(electricityBill, 'GI123456'))).toMatchObject([{ observed: '8 caractères' }])
  })

  it('is silent without a number: not read cannot be told from not printed', () => {
    expect(outcomeOf('E-IDN-01', named(electricityBill, null))).toEqual([expect.stringContaining('n’a pas été lu')])
  })
})
