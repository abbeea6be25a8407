import { describe, expect, it } from 'vitest'
import { fieldInvoice, type BareInvoice } from '../../../../testing/field-invoice.js'
import { outcomeOf } from '../../../../testing/rule-outcome.js'
import { electricityBill } from '../../../../testing/sample-bills.js'

const bill = (point: string, more: BareInvoice = {}): BareInvoice => ({
  ...electricityBill,
  customer: { contract_reference: '12345678', name: 'Camille Specimen' },
  energies: (electricityBill.energies ?? []).map((supply) => ({ ...supply, delivery_point: point })),
  ...more,
})
const earlier = (point: string) => ({ earlier: [fieldInvoice(bill(point))] })

describe('E-IDN-02: delivery points of one contract', () => {
  it('fires when the same contract was billed for another site', () => {
    expect(outcomeOf('E-IDN-02', bill('56917706220982'), earlier('56917706220999'))).toMatchObject([
      { expected: '…0999', observed: '…0982' },
    ])
  })

  it('holds for the same site, and is silent without an earlier bill of the contract', () => {
    expect(outcomeOf('E-IDN-02', bill('56917706220982'), earlier('56917706220982'))).toBe('passed')
    expect(outcomeOf('E-IDN-02', bill('56917706220982'))).toEqual([expect.stringContaining('antérieure')])
  })

  it('fires on two sites of a household, not on those of a company', () => {
    const twice = (name: string) => {
      const [supply] = bill('56917706220982').energies ?? []
      const other = { ...supply, delivery_point: '56917706220999' }
      return bill('', { customer: { name }, energies: [supply, other] } as BareInvoice)
    }
    expect(outcomeOf('E-IDN-02', twice('Camille Specimen'))).toMatchObject([{ observed: 'deux points de livraison' }])
    expect(outcomeOf('E-IDN-02', twice('SARL Specimen'))).not.toMatchObject([{ observed: 'deux points de livraison' }])
  })
})
