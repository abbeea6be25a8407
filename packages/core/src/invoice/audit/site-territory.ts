import { territoryOf, type Territory } from '../../energy/territory.js'
import type { EnergyInvoice } from '../energy-invoice.js'

/** Territory of the site supplied, from the site address or, when it was not read, from the billing address. */
export function siteTerritory(invoice: EnergyInvoice): Territory | null {
  const address = invoice.customer.site_address ?? invoice.customer.billing_address
  return address === null ? null : territoryOf(address.value)
}
