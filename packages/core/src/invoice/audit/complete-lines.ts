import { addDays, daysInclusive, type Period } from '../../energy/iso-calendar.js'
import type { BilledPeriod, EnergySupply, TaxLine } from '../energy-invoice.js'
import { sumOf } from './bill-lines.js'
import { billedPeriod } from './billed-period.js'
import { exciseLines } from './excise-lines.js'
import { indexDifference } from './index-difference.js'

/** True when the nature of a tax line was not read: it may be the CTA or the excise line that a rule then misses. */
export function hasUnknownTax(supply: EnergySupply): boolean {
  return supply.taxes.some((line) => line.code === null)
}

/**
 * Why the lines read cannot be all lines of the bill, in French, or null. Other figures of the bill tell: kWh that total,
 * excise and indexes all contradict, or days of subscription without CTA.
 */
export function missingLines(supply: EnergySupply): string | null {
  const billed = sumOf(supply.consumption.map((line) => line.quantity_kwh))
  const confirmations = confirmedKwh(supply)
  const tolerance = Math.max(1, supply.consumption.length)
  if (billed !== null && confirmations.length > 0 && confirmations.every((kwh) => Math.abs(kwh - billed) > tolerance))
    return 'Les lignes de consommation lues ne font pas les kWh de la facture.'
  const cta = supply.taxes.filter((line) => line.code?.value === 'cta')
  if (coverOtherDays(supply.subscription, cta))
    return 'Les lignes d’abonnement et de CTA lues ne couvrent pas les mêmes jours.'
  return null
}

/** kWh of the bill according to everything but its consumption lines. */
export function confirmedKwh(supply: EnergySupply): number[] {
  const metered = indexDifference(supply.readings)
  const taxed = sumOf(exciseLines(supply).map((line: TaxLine) => line.base))
  return [supply.total_kwh?.value ?? null, taxed, metered?.unit === 'kWh' ? metered.total : null].filter(
    (kwh) => kwh !== null,
  )
}

/** True when two sets of dated lines cover different numbers of days; false also when a date was not read. */
export function coverOtherDays(lines: readonly BilledPeriod[], others: readonly BilledPeriod[]): boolean {
  const [days, otherDays] = [daysCovered(lines), daysCovered(others)]
  return days !== null && otherDays !== null && days !== otherDays
}

/** Days of the union of the periods, or null when a line has no dates or there is none. */
function daysCovered(lines: readonly BilledPeriod[]): number | null {
  const periods = lines.map(billedPeriod)
  const known = periods.filter((period) => period !== null)
  if (known.length === 0 || known.length < periods.length) return null
  const sorted = [...known].sort((one, other) => one.from.localeCompare(other.from))
  const { days } = sorted.reduce<{ days: number; until: string }>(
    (covered, period) => {
      const rest: Period = {
        from: period.from > covered.until ? period.from : addDays(covered.until, 1),
        to: period.to,
      }
      return rest.to <= covered.until ? covered : { days: covered.days + (daysInclusive(rest) ?? 0), until: period.to }
    },
    { days: 0, until: '0001-01-01' },
  )
  return days
}
