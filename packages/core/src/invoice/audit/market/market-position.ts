import type { ReferenceData } from '../../../energy/reference-data.js'
import { suppliers } from '../../../energy/suppliers.js'
import type { EnergyInvoice, EnergySupply } from '../../energy-invoice.js'
import type { MarketPosition } from '../audit-result.js'
import { siteTerritory } from '../site-territory.js'
import { billedEnergyPrice } from './billed-energy-price.js'
import { electricityReference } from './electricity-reference.js'
import { gasReference } from './gas-reference.js'

/** Beyond this gap nearly every case is a misreading (before or including tax, cents or euros, two months or a year). */
const CAP_PERCENT = 30
const IMPLAUSIBLE_PERCENT = 60

/** The billed price of one energy beside its public reference on the days of the consumption. */
export function marketPosition(
  tables: ReferenceData,
  supply: EnergySupply,
  invoice: EnergyInvoice,
): MarketPosition | null {
  if (supply.energy === null) return null
  const energy = supply.energy.value
  const billed = billedEnergyPrice(supply)
  const reference = energy === 'gaz' ? gasReference(tables, supply) : electricityReference(tables, supply, invoice)
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

/** Sites where the reference is not what the customer could have had. */
function siteRefusal(supply: EnergySupply, invoice: EnergyInvoice): string | null {
  const territory = siteTerritory(invoice)
  if (territory === null) return 'L’adresse du site n’a pas été lue.'
  if (territory.specialRates) return 'Tarifs et taxes particuliers en Corse et outre-mer.'
  if (supply.energy?.value === 'gaz' && territory.localGasNetwork)
    return 'Le réseau de gaz du site peut être local, hors du prix repère.'
  const name = invoice.supplier.name?.value
  if (suppliers().some((supplier) => supplier.name === name && supplier.localDistributionCompany))
    return 'Site sur le territoire d’une entreprise locale de distribution.'
  const estimated = (nature: string | undefined): boolean => nature === 'E'
  const readings = supply.readings
  if (
    readings.length > 0 &&
    readings.every((reading) => estimated(reading.old_nature?.value) && estimated(reading.new_nature?.value))
  )
    return 'Les index de début et de fin sont estimés.'
  return null
}

function gapRefusal(gapPercent: number | null): string | null {
  if (gapPercent === null || Math.abs(gapPercent) <= IMPLAUSIBLE_PERCENT) return null
  return 'L’écart lu est trop grand pour être vraisemblable.'
}

function rounded(value: number | null, decimals: number): number | null {
  return value === null ? null : Math.round(value * 10 ** decimals) / 10 ** decimals || 0
}
