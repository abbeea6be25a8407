import type { Invoice } from './invoice.js'

/**
 * How much the reading as a whole can be trusted, 0..1: the mean confidence of what every invoice has to print. A field
 * that was not read counts as zero. A receipt need not have a number, nor show its tax.
 */
export function overallConfidenceOf(invoice: Invoice): number {
  const { seller, issue_date: date, total_including_tax: gross, total_excluding_tax: net, total_tax: tax } = invoice
  const always = [seller.name, date, gross]
  const expected = invoice.kind?.value === 'recu' ? always : [...always, invoice.number, net, tax]
  const sum = expected.reduce((total, field) => total + (field?.confidence ?? 0), 0)
  return Math.round((sum / expected.length) * 1000) / 1000
}
