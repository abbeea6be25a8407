import type { ReferenceData } from '../../../energy/reference-data.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import type { MarketPosition, Savings, YearlyConsumption } from '../audit-result.js'
import { frenchNumber } from '../french-figures.js'
import type { Known } from './billed-energy-price.js'
import type { YearlyDifference } from './compare-contracts.js'
import { refusals } from './refusals.js'
import { supplySaving, type SupplySaving } from './supply-saving.js'

/** Below these a saving drowns in its own uncertainty. */
const SMALLEST = { eurPerYear: 30, shareOfBill: 0.05 }
/** Beyond this gap a misreading is more likely than a price. */
const REVIEW_GAP = 0.3
/** From this uncertainty on, the saving must be twice as large as its own interval is wide on either side. */
const WIDE = 0.3

/**
 * What the public reference of today would save per year at equal consumption, as a range; or why nothing is claimed. Of two
 * energies, each must be comparable by itself: the sum of one saving and an unknown is unknown.
 */
export function estimateSavings(read: {
  reference: ReferenceData
  invoice: EnergyInvoice
  positions: readonly MarketPosition[]
  years: readonly Known<YearlyConsumption>[]
  today: string
}): Savings {
  const { invoice } = read
  const energies = invoice.energies.map((supply) => supply.energy?.value ?? null)
  if (energies.length === 0 || energies.includes(null)) return refused(refusals.not_read)
  if (new Set(energies).size < energies.length) return refused(refusals.several_contracts)
  const parts: SupplySaving[] = []
  for (const [index, supply] of invoice.energies.entries()) {
    const found = supplySaving(supply, read.years[index] ?? { reason: refusals.not_read }, read)
    if ('reason' in found) return refused(found.reason)
    parts.push(found.value)
  }
  if (parts.length > 1 && parts.some(({ difference }) => isGapToReview(difference)))
    return refused(refusals.gap_to_review)
  const whole = sumOfDifferences(parts.map(({ difference }) => difference))
  const tooLittle = savingRefusal(whole, { uncertainty: Math.max(...parts.map(({ year }) => year.uncertainty)) })
  return tooLittle === null ? claimed(whole, parts, invoice) : refused(tooLittle)
}

function sumOfDifferences(differences: readonly YearlyDifference[]): YearlyDifference {
  const sum = (part: keyof YearlyDifference): number => differences.reduce((total, one) => total + one[part], 0)
  return { low: sum('low'), high: sum('high'), billed: sum('billed'), other: sum('other') }
}

function isGapToReview({ billed, other }: YearlyDifference): boolean {
  return billed / other - 1 > REVIEW_GAP
}

/** Why a difference between two contracts is no saving to be claimed, or null. */
export function savingRefusal(
  difference: YearlyDifference,
  year: Pick<YearlyConsumption, 'uncertainty'>,
): string | null {
  const { low, high, billed } = difference
  if (high <= 0) return refusals.not_above_reference
  if (isGapToReview(difference)) return refusals.gap_to_review
  if (!(low >= Math.max(SMALLEST.eurPerYear, SMALLEST.shareOfBill * billed)))
    return high - low > SMALLEST.eurPerYear && (low + high) / 2 >= SMALLEST.shareOfBill * billed
      ? refusals.saving_too_uncertain
      : refusals.saving_too_small
  return year.uncertainty >= WIDE && (low + high) / 2 <= high - low ? refusals.saving_too_uncertain : null
}

function claimed({ low, high }: YearlyDifference, parts: readonly SupplySaving[], invoice: EnergyInvoice): Savings {
  const discounts = invoice.services.some(({ kind }) => kind?.value === 'remise')
  const dates = parts.map(({ current }) => current.from).sort()
  return {
    claimable: true,
    low_eur_year: Math.floor(low / 10) * 10,
    high_eur_year: Math.ceil(high / 10) * 10,
    reference: parts.map(({ current }) => current.label).join(' et '),
    reference_date: dates.at(-1) ?? null,
    assumptions: [
      ...parts.flatMap((part) => assumptionsOf(part, parts.length > 1)),
      'Prix et abonnement de la facture supposés inchangés sur une année.',
      ...(discounts ? ['Remises de la facture non comptées.'] : []),
    ],
    reason: null,
  }
}

function assumptionsOf({ current, year }: SupplySaving, isOneOfTwo: boolean): string[] {
  const kwh = (value: number): string => frenchNumber(value, 0)
  const energy = isOneOfTwo ? ` ${year.energy === 'gaz' ? 'de gaz' : 'd’électricité'}` : ''
  const isSplit = Object.keys(year.band_shares ?? {}).length > 1 && !year.band_shares_of_year
  return [
    `Entre ${kwh(year.low_kwh)} et ${kwh(year.high_kwh)} kWh${energy} par an (${year.label}), sans correction du climat.`,
    current.assumption,
    ...(isSplit ? ['Part des heures creuses de la facture, à dix points près.'] : []),
  ]
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
