import { suppliers } from '../../../energy/suppliers.js'
import type { EnergyInvoice, EnergySupply } from '../../energy-invoice.js'
import { siteTerritory } from '../site-territory.js'
import { refusals } from './refusals.js'

/** Why the public reference is not what the customer of this site could have had, or null. */
export function siteRefusal(supply: EnergySupply, invoice: EnergyInvoice): string | null {
  const territory = siteTerritory(invoice)
  if (territory === null) return refusals.address_not_read
  if (territory.specialRates) return refusals.special_territory
  if (supply.energy?.value === 'gaz' && territory.localGasNetwork) return refusals.local_gas_network
  const name = invoice.supplier.name?.value
  if (suppliers().some((supplier) => supplier.name === name && supplier.localDistributionCompany))
    return refusals.local_distribution
  const estimated = (nature: string | undefined): boolean => nature === 'E'
  const readings = supply.readings
  if (
    readings.length > 0 &&
    readings.every((reading) => estimated(reading.old_nature?.value) && estimated(reading.new_nature?.value))
  )
    return refusals.estimated_readings
  return null
}
