import { describe, expect, it } from 'vitest'
import { fieldInvoice } from '../../testing/field-invoice.js'
import { electricityBill } from '../../testing/sample-bills.js'
import { trustedInvoice } from './trusted-invoice.js'

describe('trusted invoice', () => {
  it('keeps sure fields as they are and does not touch its input', () => {
    const invoice = fieldInvoice(electricityBill, { confidence: 0.8 })
    expect(trustedInvoice(invoice, 0.8)).toEqual(invoice)
  })

  it('drops doubtful fields and numbers that are none, and keeps the lines', () => {
    const doubtful = trustedInvoice(fieldInvoice(electricityBill, { confidence: 0.79 }), 0.8)
    expect(doubtful.totals.ttc).toBeNull()
    expect(doubtful.energies[0]?.taxes.map((line) => line.amount_ht)).toEqual([null, null])
    const invoice = fieldInvoice({ totals: { ttc: Number.NaN, ht: 1 } })
    expect(trustedInvoice(invoice, 0.8).totals).toMatchObject({ ttc: null, ht: { value: 1 } })
  })
})
