import { addDays, daysInclusive, type Period } from '../../../energy/iso-calendar.js'
import type { Band, EnergyInvoice, EnergySupply } from '../../energy-invoice.js'
import { sumOf } from '../bill-lines.js'
import { billedPeriod, spanOf } from '../billed-period.js'
import { earlierSupplies } from '../earlier-supplies.js'

/** Days from which consecutive bills stand for a year. */
export const DAYS_OF_A_YEAR_OF_BILLS = 335

/** kWh of one bill, or of several that follow each other without a gap. */
export interface BilledConsumption {
  readonly period: Period
  readonly days: number
  readonly kilowattHours: number
  /** kWh by band; null when the bands of a bill were not all read. */
  readonly byBand: Readonly<Partial<Record<Band, number>>> | null
  readonly bills: number
  /** False unless the first and the last index are told to be read, by the operator or the customer. */
  readonly isMetered: boolean
}

/** This bill and the earlier ones that lead up to it, back to a year; null when its own kWh or days were not read. */
export function consecutiveBills(supply: EnergySupply, earlier: readonly EnergyInvoice[]): BilledConsumption | null {
  const own = consumptionOf(supply)
  if (own === null) return null
  const others = earlierSupplies(supply, earlier).flatMap(({ supply: other }) => consumptionOf(other) ?? [])
  let chain = own
  while (chain.days < DAYS_OF_A_YEAR_OF_BILLS) {
    const { from } = chain.period
    // The day of a reading ends one bill and begins the next on many bills: either counting is a continuation.
    const before = others.find(
      ({ period }) => period.from < from && (period.to === from || addDays(period.to, 1) === from),
    )
    if (before === undefined) break
    chain = joined(before, chain)
  }
  return chain
}

function consumptionOf(supply: EnergySupply): BilledConsumption | null {
  const period = billedPeriod(supply.period) ?? spanOf(supply.consumption)
  const days = period === null ? null : daysInclusive(period)
  const kilowattHours = supply.total_kwh?.value ?? sumOf(supply.consumption.map((line) => line.quantity_kwh))
  if (period === null || days === null || kilowattHours === null || kilowattHours < 0) return null
  return {
    period,
    days,
    kilowattHours,
    byBand: bandsOf(supply),
    bills: 1,
    isMetered:
      supply.readings.length > 0 &&
      supply.readings.every(({ old_nature, new_nature }) => isRead(old_nature?.value) && isRead(new_nature?.value)),
  }
}

function isRead(nature: string | undefined): boolean {
  return nature === 'R' || nature === 'A'
}

function bandsOf(supply: EnergySupply): Partial<Record<Band, number>> | null {
  const bands: Partial<Record<Band, number>> = {}
  for (const { band, quantity_kwh: quantity } of supply.consumption) {
    if (band === null || quantity === null) return null
    bands[band.value] = (bands[band.value] ?? 0) + quantity.value
  }
  return supply.consumption.length === 0 ? null : bands
}

function joined(before: BilledConsumption, after: BilledConsumption): BilledConsumption {
  const period = { from: before.period.from, to: after.period.to }
  const bands = before.byBand === null || after.byBand === null ? null : { ...before.byBand }
  for (const [band, kilowattHours] of Object.entries(after.byBand ?? {}) as [Band, number][])
    if (bands !== null) bands[band] = (bands[band] ?? 0) + kilowattHours
  return {
    period,
    days: daysInclusive(period) ?? before.days + after.days,
    kilowattHours: before.kilowattHours + after.kilowattHours,
    byBand: bands,
    bills: before.bills + after.bills,
    isMetered: before.isMetered && after.isMetered,
  }
}
