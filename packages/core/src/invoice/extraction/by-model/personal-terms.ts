import type { EnergyInvoice } from '../../energy-invoice.js'

const shortest = 3

/** What the rules know of the customer, as it is printed, so that it can be hidden from a model of somebody else. */
export function personalTerms({ customer, energies, invoice }: EnergyInvoice): string[] {
  const { name, billing_address: billing, site_address: site } = customer
  const references = [customer.client_reference, customer.contract_reference, customer.account_reference]
  const supplies = energies.flatMap(({ delivery_point: point, meter }) => [point, meter.serial])
  const terms = [
    name?.value,
    // An address is printed line by line.
    ...[billing, site].flatMap((address) => address?.value.split(',') ?? []),
    ...[...references, ...supplies, invoice.number].map((field) => field?.value),
  ]
  return [...new Set(terms.flatMap((term) => term?.trim() ?? []).filter((term) => term.length >= shortest))]
}
