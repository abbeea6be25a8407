import type { ReferenceData } from '../../../energy/reference-data.js'
import { reducedVatEnd, vatRate } from '../../../energy/vat-rate.js'
import type { BilledPeriod } from '../../energy-invoice.js'
import type { Known } from '../market/billed-energy-price.js'
import { refusals } from '../market/refusals.js'
import { daysOf } from './expected-lines.js'
import type { PlacedLine } from './placed-lines.js'

/**
 * VAT of a line, percent: the legal rate of its days. The printed one for services, where the days lie on both sides of the
 * change of August 2025, and where the site has rates of its own (Corsica, overseas).
 */
export function lineVat(reference: ReferenceData, placed: PlacedLine, specialRates: boolean): Known<number> {
  const rate = (specialRates ? null : legalRate(reference, placed)) ?? placed.line.vat_rate?.value ?? null
  return rate === null ? { reason: refusals.prices_not_read } : { value: rate }
}

/** True when the days of a line lie on both sides of the change of rates. */
export function straddlesVatChange(line: BilledPeriod): boolean {
  const { from, to } = daysOf(line)
  return from !== null && to !== null && from <= reducedVatEnd && to > reducedVatEnd
}

function legalRate(reference: ReferenceData, { part, line, supply }: PlacedLine): number | null {
  const { from, to } = daysOf(line)
  if (supply?.energy == null || from === null || to === null || straddlesVatChange(line)) return null
  const followsSubscription = part === 'subscription' || (part === 'tax' && line.code?.value === 'cta')
  const component = followsSubscription ? 'abonnement' : 'consommation'
  const powerKva = supply.power_kva?.value ?? null
  const site = { component, energy: supply.energy.value, powerKva, date: from } as const
  return vatRate(reference, site)?.ratePercent ?? null
}
