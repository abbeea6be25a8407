import { daysInclusive } from '../../../energy/iso-calendar.js'
import type { EnergySupply, SubscriptionLine } from '../../energy-invoice.js'
import { sumOf } from '../bill-lines.js'
import { spanOf } from '../billed-period.js'

/** Since August 2025 (loi de finances 2025, art. 20). */
const VAT = 1.2

/**
 * Subscription and CTA of a year at the prices of the bill, EUR including VAT at today's rate: what the tables call the
 * subscription including tax. Null where the price or the days of the CTA were not read.
 *
 * @param line the subscription line whose price counts @default the latest
 */
export function yearlyFixedPart(supply: EnergySupply, line?: SubscriptionLine): number | null {
  const monthly = (line ?? supply.subscription.at(-1))?.unit_price_ht?.value ?? null
  const cta = yearlyCta(supply)
  return monthly === null || cta === null ? null : (monthly * 12 + cta) * VAT
}

/** CTA of a year at the rate of the bill, EUR before VAT; null where its amount or its days were not read. */
export function yearlyCta(supply: EnergySupply): number | null {
  const lines = supply.taxes.filter((tax) => tax.code?.value === 'cta')
  const cta = sumOf(lines.map((tax) => tax.amount_ht))
  const span = lines.length === 0 ? null : spanOf(lines)
  const days = span === null ? null : daysInclusive(span)
  return cta === null || days === null ? null : (cta / days) * 365
}
