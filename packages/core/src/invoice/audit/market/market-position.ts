import type { ReferenceData } from '../../../energy/reference-data.js'
import type { EnergyInvoice, EnergySupply } from '../../energy-invoice.js'
import type { MarketPosition, YearlyConsumption } from '../audit-result.js'
import { billedEnergyPrice } from './billed-energy-price.js'
import { electricityReference } from './electricity-reference.js'
import { gasReference } from './gas-reference.js'
import { refusals } from './refusals.js'
import { siteRefusal } from './site-refusal.js'

/** Beyond this gap nearly every case is a misreading (before or including tax, cents or euros, two months or a year). */
const CAP_PERCENT = 30
const IMPLAUSIBLE_PERCENT = 60

/**
 * The billed price of one energy beside its public reference on the days of the consumption.
 *
 * @param year tells the use of gas where no CAR is printed
 */
export function marketPosition(
  tables: ReferenceData,
  supply: EnergySupply,
  invoice: EnergyInvoice,
  year: YearlyConsumption | null = null,
): MarketPosition | null {
  if (supply.energy === null) return null
  const energy = supply.energy.value
  const billed = billedEnergyPrice(supply)
  const reference =
    energy === 'gaz' ? gasReference(tables, supply, year) : electricityReference(tables, supply, invoice)
  const billedPrice = 'value' in billed ? billed.value : null
  const referencePrice = 'value' in reference ? reference.value : null
  const raw =
    billedPrice === null || referencePrice === null ? null : (billedPrice / referencePrice.eurPerKwh - 1) * 100
  const reason =
    siteRefusal(supply, invoice) ??
    ('reason' in billed ? billed.reason : null) ??
    ('reason' in reference ? reference.reason : null) ??
    gapRefusal(raw)
  return {
    energy,
    reference: referencePrice?.label ?? null,
    reference_date: referencePrice?.from ?? null,
    billed_eur_kwh: rounded(billedPrice, 5),
    reference_eur_kwh: rounded(referencePrice?.eurPerKwh ?? null, 5),
    gap_percent: raw === null ? null : rounded(Math.max(-CAP_PERCENT, Math.min(CAP_PERCENT, raw)), 1),
    capped: raw !== null && Math.abs(raw) > CAP_PERCENT,
    claimable: reason === null,
    reason,
  }
}

function gapRefusal(gapPercent: number | null): string | null {
  if (gapPercent === null || Math.abs(gapPercent) <= IMPLAUSIBLE_PERCENT) return null
  return refusals.implausible_gap
}

function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals || 0
}
