import type { EnergyInvoice } from '../energy-invoice.js'

/**
 * The earlier bills that the rules may use, oldest first: dated, not the bill itself (a second copy has its number), and not
 * issued after it. Rules match them by delivery point.
 */
export function earlierInvoices(invoice: EnergyInvoice, others: readonly EnergyInvoice[]): EnergyInvoice[] {
  const issued = invoice.invoice.issue_date?.value ?? null
  const number = invoice.invoice.number?.value ?? null
  if (issued === null) return []
  return others
    .filter((other) => (other.invoice.issue_date?.value ?? '9999') <= issued)
    .filter((other) => number === null || other.invoice.number?.value !== number)
    .sort((first, second) => dateOf(first).localeCompare(dateOf(second)))
}

function dateOf(invoice: EnergyInvoice): string {
  return invoice.invoice.issue_date?.value ?? ''
}
