import { addMonths } from '../../../energy/iso-calendar.js'
import type { ReferenceData } from '../../../energy/reference-data.js'
import type { EnergyInvoice, EnergySupply } from '../../energy-invoice.js'
import type { MarketPosition, Savings, YearlyConsumption } from '../audit-result.js'
import { frenchNumber } from '../french-figures.js'
import type { Known } from './billed-energy-price.js'
import { compareContracts, type YearlyDifference } from './compare-contracts.js'
import { billedContract, pricesStillHold } from './contract-prices.js'
import { currentReference, type CurrentReference } from './current-reference.js'
import { isProfessional } from './customer-kind.js'
import { refusals } from './refusals.js'
import { siteRefusal } from './site-refusal.js'

/** Below these a saving drowns in its own uncertainty. */
const SMALLEST = { eurPerYear: 30, shareOfBill: 0.05 }
/** Beyond this gap a misreading is more likely than a price. */
const REVIEW_GAP = 0.3
/** From this uncertainty on, the saving must be twice as large as its own interval is wide on either side. */
const WIDE = 0.3
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

/** What the public reference of today would save per year at equal consumption, as a range; or why nothing is claimed. */
export function estimateSavings(read: {
  reference: ReferenceData
  invoice: EnergyInvoice
  positions: readonly MarketPosition[]
  years: readonly Known<YearlyConsumption>[]
  today: string
}): Savings {
  const { reference, invoice, positions, years, today } = read
  const [supply] = invoice.energies
  const year = years[0] ?? { reason: refusals.not_read }
  if (supply === undefined || supply.energy === null) return refused(refusals.not_read)
  if (invoice.energies.length > 1) return refused(refusals.two_energies)
  const refusal = comparisonRefusal(supply, invoice, positions[0] ?? null)
  if (refusal !== null) return refused(refusal)
  if (isProfessional(invoice)) return refused(refusals.professional)
  if (invoice.offer.regulated?.value === true) return refused(refusals.already_regulated)
  const current = currentReference(reference, { supply, year: 'value' in year ? year.value : null, today })
  if ('reason' in current) return refused(current.reason)
  if (!pricesStillHold({ reference, supply, invoice, today, since: current.value.from }))
    return refused(refusals.prices_out_of_date)
  if ('reason' in year) return refused(year.reason)
  if (isOld(year.value, today)) return refused(refusals.old_consumption)
  const billed = billedContract({ reference, supply, today })
  if ('reason' in billed) return refused(billed.reason)
  const difference = compareContracts(billed.value, current.value, year.value)
  if ('reason' in difference) return refused(difference.reason)
  const tooLittle = savingRefusal(difference.value, year.value)
  return tooLittle === null
    ? claimed(difference.value, { current: current.value, year: year.value, invoice })
    : refused(tooLittle)
}

/** True when the year of the source ended too long ago to stand for the next one. */
export function isOld(year: YearlyConsumption, today: string): boolean {
  return year.to !== null && addMonths(year.to, MAXIMUM_AGE_MONTHS) < today
}

/** Why a difference between two contracts is no saving to be claimed, or null. */
export function savingRefusal(difference: YearlyDifference, year: YearlyConsumption): string | null {
  const { low, high, billed, other } = difference
  if (high <= 0) return refusals.not_above_reference
  if (billed / other - 1 > REVIEW_GAP) return refusals.gap_to_review
  if (!(low >= Math.max(SMALLEST.eurPerYear, SMALLEST.shareOfBill * billed)))
    return high - low > SMALLEST.eurPerYear && (low + high) / 2 >= SMALLEST.shareOfBill * billed
      ? refusals.saving_too_uncertain
      : refusals.saving_too_small
  return year.uncertainty >= WIDE && (low + high) / 2 <= high - low ? refusals.saving_too_uncertain : null
}

function claimed(
  { low, high }: YearlyDifference,
  { current, year, invoice }: { current: CurrentReference; year: YearlyConsumption; invoice: EnergyInvoice },
): Savings {
  const kwh = (value: number): string => frenchNumber(value, 0)
  const discounts = invoice.services.some(({ kind }) => kind?.value === 'remise')
  const isSplit = Object.keys(year.band_shares ?? {}).length > 1 && !year.band_shares_of_year
  return {
    claimable: true,
    low_eur_year: Math.floor(low / 10) * 10,
    high_eur_year: Math.ceil(high / 10) * 10,
    reference: current.label,
    reference_date: current.from,
    assumptions: [
      `Entre ${kwh(year.low_kwh)} et ${kwh(year.high_kwh)} kWh par an (${year.label}), sans correction du climat.`,
      current.assumption,
      'Prix et abonnement de la facture supposés inchangés sur une année.',
      ...(isSplit ? ['Part des heures creuses de la facture, à dix points près.'] : []),
      ...(discounts ? ['Remises de la facture non comptées.'] : []),
    ],
    reason: null,
  }
}

function refused(reason: string): Savings {
  return {
    claimable: false,
    low_eur_year: null,
    high_eur_year: null,
    reference: null,
    reference_date: null,
    assumptions: [],
    reason,
  }
}
