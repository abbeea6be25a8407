import type { EnergyInvoice, Read } from '../energy-invoice.js'

/**
 * How much the reading as a whole can be trusted, 0..1: the mean confidence of the fields that any bill prints, where a
 * field that was not read counts as zero.
 */
export function overallConfidence(invoice: EnergyInvoice): number {
  const expected: Read<unknown>[] = [
    invoice.invoice.number,
    invoice.invoice.issue_date,
    invoice.supplier.name,
    invoice.totals.ht,
    invoice.totals.vat,
    invoice.totals.ttc,
    invoice.totals.net_to_pay,
  ]
  for (const supply of invoice.energies) {
    expected.push(supply.delivery_point, supply.period.from, supply.period.to, supply.total_kwh)
    expected.push(supply.subscription[0]?.amount_ht ?? null)
    if (supply.consumption.length === 0) expected.push(null)
    for (const line of supply.consumption) expected.push(line.quantity_kwh, line.unit_price_ht, line.amount_ht)
  }
  const sum = expected.reduce((total, field) => total + (field?.confidence ?? 0), 0)
  return Math.round((sum / expected.length) * 1000) / 1000
}
