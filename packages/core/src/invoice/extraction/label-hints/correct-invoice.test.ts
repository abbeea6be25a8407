import { describe, expect, it } from 'vitest'
import { InvalidOptionError } from '../../../errors/invalid-option-error.js'
import { fieldInvoice } from '../../../testing/field-invoice.js'
import { electricityBill } from '../../../testing/sample-bills.js'
import { correctInvoice } from './correct-invoice.js'

const invoice = fieldInvoice(electricityBill)

describe('correctInvoice', () => {
  it('replaces, adds and takes away, and leaves the rest as it was read', () => {
    const corrected = correctInvoice(invoice, [
      { path: 'totals.ttc', value: 1 },
      { path: 'energies[0].consumption[0].quantity_kwh', value: 7 },
      { path: 'invoice.number', value: null },
    ])
    expect(corrected.totals.ttc).toEqual({ value: 1, confidence: 1, evidence: [] })
    expect(corrected.energies[0]?.consumption[0]?.quantity_kwh?.value).toBe(7)
    expect(corrected.invoice.number).toBeNull()
    expect(corrected.totals.ht).toBe(invoice.totals.ht)
    expect(corrected.customer).toBe(invoice.customer)
  })

  it.each([
    { path: 'totals.colour', value: 1 },
    { path: 'totals', value: 1 },
    { path: 'energies[9].total_kwh', value: 1 },
    { path: '__proto__.polluted', value: 1 },
    { path: 'totals.ttc', value: '112,40' },
    { path: 'offer.regulated', value: 'oui' },
    { path: 'invoice.number', value: 4711 },
  ])('refuses $path = $value', (correction) => {
    expect(() => correctInvoice(invoice, [correction])).toThrow(InvalidOptionError)
  })
})
