import type { BilledPeriod, EnergyInvoice, EnergySupply, Read } from './energy-invoice.js'

/** What all lines of a bill have in common. */
export interface BillLine extends BilledPeriod {
  readonly part: 'consumption' | 'subscription' | 'tax' | 'service'
  readonly amount_ht: Read<number>
  readonly vat_rate: Read<number>
}

/** The lines of one energy that add up to its total before VAT. */
export function supplyLines(supply: EnergySupply): BillLine[] {
  return [
    ...supply.subscription.map((line): BillLine => ({ ...line, part: 'subscription' })),
    ...supply.consumption.map((line): BillLine => ({ ...line, part: 'consumption' })),
    ...supply.taxes.map((line): BillLine => ({ ...line, part: 'tax' })),
  ]
}

/** The lines that add up to the total before VAT: no subtotal, no "dont" line. */
export function leafLines(invoice: EnergyInvoice): BillLine[] {
  return [
    ...invoice.energies.flatMap(supplyLines),
    ...invoice.services.map((line): BillLine => ({ ...line, part: 'service' })),
  ]
}
