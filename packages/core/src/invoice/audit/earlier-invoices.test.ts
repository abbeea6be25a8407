import { describe, expect, it } from 'vitest'
import { fieldInvoice } from '../../testing/field-invoice.js'
import { electricityBill } from '../../testing/sample-bills.js'
import { earlierInvoices } from './earlier-invoices.js'

const issued = (issue_date: string | null, number: string) =>
  fieldInvoice({ ...electricityBill, invoice: { issue_date, number } })

describe('earlier invoices', () => {
  it('keeps dated bills issued before, oldest first', () => {
    const others = [issued('2026-02-03', 'B'), issued('2025-12-03', 'A'), issued('2026-06-03', 'D'), issued(null, 'E')]
    const kept = earlierInvoices(issued('2026-04-03', 'C'), others)
    expect(kept.map((bill) => bill.invoice.number?.value)).toEqual(['A', 'B'])
  })

  it('leaves out a second copy of the bill, and everything when the bill has no date', () => {
    expect(earlierInvoices(issued('2026-04-03', 'C'), [issued('2026-04-03', 'C')])).toEqual([])
    expect(earlierInvoices(issued(null, 'C'), [issued('2026-02-03', 'B')])).toEqual([])
  })
})
