import type { BilledPeriod, EnergyInvoice, EnergySupply, Read } from '../energy-invoice.js'

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

/** An energy without any consumption, subscription or tax line was not read line by line. */
export function isReadLineByLine(supply: EnergySupply): boolean {
  return supply.consumption.length + supply.subscription.length > 0 && supply.taxes.length > 0
}

/** Values of fields, or null when one of them was not read. */
export function allValues(fields: readonly Read<number>[]): number[] | null {
  const values = fields.flatMap((field) => (field === null ? [] : [field.value]))
  return values.length === fields.length ? values : null
}

/** Sum of fields, or null when one of them was not read or there is none. */
export function sumOf(fields: readonly Read<number>[]): number | null {
  const values = allValues(fields)
  return values === null || values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0)
}

/** Name of the energy for a sentence. */
export function energyName(supply: EnergySupply): string {
  if (supply.energy === null) return 'énergie'
  return supply.energy.value === 'gaz' ? 'gaz' : 'électricité'
}

/** `de gaz`, `d’électricité`: for a sentence. */
export function ofEnergy(supply: EnergySupply): string {
  return energyName(supply) === 'gaz' ? 'de gaz' : `d’${energyName(supply)}`
}
