import { electricityExcise, electricityExciseChanges, electricityExciseClass } from '../../energy/electricity-excise.js'
import { gasExcise, gasExciseChanges } from '../../energy/gas-excise.js'
import { splitPeriod, type Period } from '../../energy/iso-calendar.js'
import type { ReferenceData } from '../../energy/reference-data.js'
import type { ElectricityExciseClass } from '../../energy/reference-rows.js'
import type { EnergySupply, TaxLine } from '../energy-invoice.js'
import { isAnotherUnit } from './another-unit.js'
import { billedPeriod } from './billed-period.js'
import { decimalsOf } from './french-figures.js'

/** Lowest and highest legal rate over a period, EUR per MWh. */
export interface ExciseRates {
  readonly low: number
  readonly high: number
  /** First day of validity of the latest row used. */
  readonly reference: string
}

/** Excise lines of an energy. */
export function exciseLines(supply: EnergySupply): TaxLine[] {
  const code = supply.energy?.value === 'gaz' ? 'accise_gaz' : 'accise_electricite'
  return supply.taxes.filter((line) => line.code?.value === code)
}

/** Days of an excise line; it follows the consumption where the bill prints no dates for it. */
export function excisePeriod(line: TaxLine, supply: EnergySupply): Period | null {
  return billedPeriod(line) ?? billedPeriod(supply.period)
}

/** Classes that the excise of a site may fall in: one by its power, all when the power was not read. */
export function exciseClasses(supply: EnergySupply): ElectricityExciseClass[] {
  const power = supply.power_kva?.value
  return power === undefined ? ['menages', 'pme', 'haute_puissance'] : [electricityExciseClass(power)]
}

/** Legal rates of the classes that a site may fall in; null when a day is outside the table for one of them. */
export function legalExcise(reference: ReferenceData, supply: EnergySupply, period: Period): ExciseRates[] | null {
  const legal =
    supply.energy?.value === 'gaz'
      ? [gasExciseRates(reference, period)]
      : exciseClasses(supply).map((powerClass) => electricityExciseRates(reference, period, powerClass))
  const known = legal.filter((rates) => rates !== null)
  return known.length < legal.length ? null : known
}

/** Legal rates of gas over a period, or null when a day is outside the table. */
export function gasExciseRates(reference: ReferenceData, period: Period): ExciseRates | null {
  return ratesOver(period, gasExciseChanges(reference), (date) => gasExcise(reference, { date }))
}

/** Legal rates of a class of electricity sites over a period, or null when a day is outside the table. */
export function electricityExciseRates(
  reference: ReferenceData,
  period: Period,
  powerClass: ElectricityExciseClass,
): ExciseRates | null {
  return ratesOver(period, electricityExciseChanges(reference), (date) =>
    electricityExcise(reference, { powerClass, date }),
  )
}

interface FoundRate {
  row: { eurPerMwh: number; from: string }
  stale: boolean
}

function ratesOver(
  period: Period,
  changes: readonly string[],
  lookUp: (date: string) => FoundRate | null,
): ExciseRates | null {
  const found = splitPeriod(period, changes).map((part) => lookUp(part.from))
  const rates = found.flatMap((entry) => (entry === null || entry.stale ? [] : [entry.row.eurPerMwh]))
  if (rates.length < found.length) return null
  const reference = found.reduce(
    (latest, entry) => (entry !== null && entry.row.from > latest ? entry.row.from : latest),
    '',
  )
  return { low: Math.min(...rates), high: Math.max(...rates), reference }
}

/** Below the lowest legal rate (0.50 EUR per MWh) lie only rates per kWh. */
const LOWEST_RATE = 0.4

/** The rate of a line: printed, or amount over base; with the tolerance that its printing asks for; null in a doubtful unit. */
export function exciseRate(line: TaxLine): { value: number; tolerance: number } | null {
  if (line.rate_unit?.value === '%' || line.base_unit?.value === 'EUR') return null
  if (line.rate !== null) {
    const { base, amount_ht: amount, rate } = line
    const isPerKwh = rate.value < LOWEST_RATE
    if (isPerKwh || (base !== null && amount !== null && isAnotherUnit((base.value * rate.value) / 1000, amount.value)))
      return null
    // Some bills print EUR per kWh with four decimals: 0,0300 stands for 29.98 EUR per MWh.
    return { value: line.rate.value, tolerance: decimalsOf(line.rate.value) >= 2 ? 0.01 : 0.05 }
  }
  if (line.base === null || line.amount_ht === null || line.base.value === 0) return null
  const value = (line.amount_ht.value / line.base.value) * 1000
  return { value, tolerance: 0.01 + Math.abs(5 / line.base.value) }
}

/** True when the rate lies between the legal rates of the period: any weighted mean of them is a correct pro rata. */
export function fits(rate: { value: number; tolerance: number }, legal: ExciseRates): boolean {
  return rate.value >= legal.low - rate.tolerance - 1e-9 && rate.value <= legal.high + rate.tolerance + 1e-9
}
