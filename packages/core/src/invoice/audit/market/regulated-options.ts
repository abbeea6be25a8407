import type { ReferenceData } from '../../../energy/reference-data.js'
import type { RegulatedOption, RegulatedTariffRow } from '../../../energy/reference-rows.js'
import { regulatedTariff } from '../../../energy/regulated-tariff.js'
import type { EnergyInvoice, EnergySupply } from '../../energy-invoice.js'
import { spanOf } from '../billed-period.js'
import { isProfessional } from './customer-kind.js'
import type { Known } from './billed-energy-price.js'
import { siteRefusal } from './site-refusal.js'

/** How near the regulated prices a contract must be for the options of the regulated grid to say something of its own. */
const NEAR = 0.05

/** Two options of the regulated grid of one day and power, both with their subscription. */
export interface OptionGrids {
  readonly own: RegulatedTariffRow & { readonly subscriptionTtc: number }
  readonly other: RegulatedTariffRow & { readonly subscriptionTtc: number }
  /** First day of validity of the later of the two. */
  readonly from: string
}

/**
 * The regulated grid of the option of a bill beside another option, on the last day of its consumption; or why the options
 * cannot be compared. Another contract than the regulated one counts only where its prices are near: elsewhere nobody knows
 * what the same supplier asks for the other option.
 */
export function optionGrids(
  reference: ReferenceData,
  read: { supply: EnergySupply; invoice: EnergyInvoice; own: RegulatedOption; other: RegulatedOption },
): Known<OptionGrids> {
  const { supply, invoice, own, other } = read
  const powerKva = supply.power_kva?.value ?? null
  const date = spanOf(supply.consumption)?.to ?? null
  if (powerKva === null) return { reason: 'La puissance souscrite n’a pas été lue.' }
  if (date === null) return { reason: 'Les dates de la consommation n’ont pas été lues.' }
  const site = siteRefusal(supply, invoice)
  if (site !== null) return { reason: site }
  if (isProfessional(invoice)) return { reason: 'Le tarif non résidentiel n’est pas comparé d’une option à l’autre.' }
  // Closed to new contracts above 6 kVA since February 2025.
  if (other === 'base' && powerKva > 6) return { reason: 'L’option Base au-delà de 6 kVA n’est plus ouverte.' }
  const rows = [own, other].map((option) => regulatedTariff(reference, { option, powerKva, date }))
  const [mine, theirs] = rows.map((found) => (found === null || found.stale ? null : found.row))
  if (mine == null || theirs == null || !hasSubscription(mine) || !hasSubscription(theirs))
    return { reason: 'La grille des deux options n’est pas connue pour ces dates et cette puissance.' }
  if (invoice.offer.regulated?.value !== true && !isNear(supply, mine))
    return { reason: 'Les prix de cette offre s’écartent du tarif réglementé : son autre option n’est pas connue.' }
  return { value: { own: mine, other: theirs, from: mine.from > theirs.from ? mine.from : theirs.from } }
}

function hasSubscription(row: RegulatedTariffRow): row is OptionGrids['own'] {
  return row.subscriptionTtc !== null
}

function isNear(supply: EnergySupply, { kwhHt }: RegulatedTariffRow): boolean {
  return (
    supply.consumption.length > 0 &&
    supply.consumption.every(({ band, unit_price_ht: price }) => {
      const regulated = band === null ? undefined : kwhHt?.[band.value]
      return price !== null && regulated !== undefined && Math.abs(price.value / regulated - 1) <= NEAR
    })
  )
}
