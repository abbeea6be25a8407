import { addMonths } from '../../../energy/iso-calendar.js'
import type { ReferenceData } from '../../../energy/reference-data.js'
import type { EnergyInvoice, EnergySupply } from '../../energy-invoice.js'
import type { MarketPosition, YearlyConsumption } from '../audit-result.js'
import type { Known } from './billed-energy-price.js'
import { compareContracts, type YearlyDifference } from './compare-contracts.js'
import { billedContract, pricesStillHold } from './contract-prices.js'
import { currentReference, type CurrentReference } from './current-reference.js'
import { isProfessional } from './customer-kind.js'
import { refusals } from './refusals.js'
import { siteRefusal } from './site-refusal.js'

const MAXIMUM_AGE_MONTHS = 6

const staffOrSocial = /\b(tarif agent|agents?|tarif social|tpn|tss)\b/i

/** Why no saving of any kind can be claimed on a bill: what it is, where it is, how it was read. Null when one may. */
export function comparisonRefusal(
  supply: EnergySupply,
  invoice: EnergyInvoice,
  position: MarketPosition | null,
): string | null {
  if (invoice.kind?.value === 'resiliation') return refusals.contract_ends
  if (staffOrSocial.test(invoice.offer.name?.value ?? '')) return refusals.social_or_staff_tariff
  if ((supply.power_kva?.value ?? 0) > 36) return refusals.above_36_kva
  if (position?.reason === refusals.implausible_gap) return refusals.implausible_gap
  return siteRefusal(supply, invoice)
}

/** What the reference of today would change for one energy of a bill over a year, and what that rests on. */
export interface SupplySaving {
  readonly difference: YearlyDifference
  readonly current: CurrentReference
  readonly year: YearlyConsumption
}

/** One energy of a bill beside the public reference of today, whatever the sign of the difference; or why it cannot be. */
export function supplySaving(
  supply: EnergySupply,
  year: Known<YearlyConsumption>,
  read: { reference: ReferenceData; invoice: EnergyInvoice; positions: readonly MarketPosition[]; today: string },
): Known<SupplySaving> {
  const { reference, invoice, positions, today } = read
  const position = positions.find(({ energy }) => energy === supply.energy?.value) ?? null
  const refusal = comparisonRefusal(supply, invoice, position)
  if (refusal !== null) return { reason: refusal }
  if (isProfessional(invoice)) return { reason: refusals.professional }
  if (invoice.offer.regulated?.value === true) return { reason: refusals.already_regulated }
  const current = currentReference(reference, { supply, year: 'value' in year ? year.value : null, today })
  if ('reason' in current) return current
  if (!pricesStillHold({ reference, supply, invoice, today, since: current.value.from }))
    return { reason: refusals.prices_out_of_date }
  if ('reason' in year) return year
  if (isOld(year.value, today)) return { reason: refusals.old_consumption }
  const billed = billedContract({ reference, supply, today })
  if ('reason' in billed) return billed
  const difference = compareContracts(billed.value, current.value, year.value)
  return 'reason' in difference
    ? difference
    : { value: { difference: difference.value, current: current.value, year: year.value } }
}

/** True when the year of the source ended too long ago to stand for the next one. */
export function isOld(year: YearlyConsumption, today: string): boolean {
  return year.to !== null && addMonths(year.to, MAXIMUM_AGE_MONTHS) < today
}
