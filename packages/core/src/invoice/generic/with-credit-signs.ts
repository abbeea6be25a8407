import type { Read } from '../energy-invoice.js'
import type { Invoice } from './invoice.js'

/** The amounts of a credit note as negative, also where the document prints them without a sign. */
export function withCreditSigns(invoice: Invoice): Invoice {
  const total = invoice.total_including_tax ?? invoice.total_excluding_tax
  if (invoice.kind?.value !== 'avoir' || total === null || total.value <= 0) return invoice
  const turned = (field: Read<number>): Read<number> => field && { ...field, value: -field.value || 0 }
  return {
    ...invoice,
    total_excluding_tax: turned(invoice.total_excluding_tax),
    total_tax: turned(invoice.total_tax),
    total_including_tax: turned(invoice.total_including_tax),
    taxes: invoice.taxes.map((line) => ({ ...line, base: turned(line.base), amount: turned(line.amount) })),
    lines: invoice.lines.map((line) => ({ ...line, quantity: turned(line.quantity), amount: turned(line.amount) })),
  }
}
