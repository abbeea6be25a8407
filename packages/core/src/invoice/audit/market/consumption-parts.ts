import { daysInclusive, overlap, splitPeriod, type Period } from '../../../energy/iso-calendar.js'
import type { Band, EnergySupply } from '../../energy-invoice.js'
import { billedPeriod } from '../billed-period.js'
import { exciseLines } from '../excise-lines.js'

/** kWh of one band over some days. */
export interface ConsumptionPart {
  readonly band: Band
  readonly period: Period
  readonly kilowattHours: number
}

/**
 * Consumption by band and days. A line over several excise rates is spread as the excise lines spread their kWh, evenly by
 * day otherwise. Null when a band, a quantity or a date was not read.
 */
export function consumptionParts(supply: EnergySupply): ConsumptionPart[] | null {
  const parts: ConsumptionPart[] = []
  const segments = exciseSegments(supply)
  for (const line of supply.consumption) {
    const period = billedPeriod(line) ?? billedPeriod(supply.period)
    if (period === null || line.quantity_kwh === null || line.band === null) return null
    parts.push(...spread({ band: line.band.value, period, kilowattHours: line.quantity_kwh.value }, segments))
  }
  return parts
}

function spread(whole: ConsumptionPart, segments: readonly Segment[]): ConsumptionPart[] {
  const shares = segments.flatMap((segment) => {
    const period = overlap(segment.period, whole.period)
    const days = period === null ? null : daysInclusive(period)
    return period === null || days === null ? [] : [{ period, days, weight: segment.perDay * days }]
  })
  const covered = shares.reduce((sum, share) => sum + share.days, 0) === daysInclusive(whole.period)
  const weight = shares.reduce((sum, share) => sum + share.weight, 0)
  if (!covered || weight <= 0) return [whole]
  return shares.map((share) => ({
    band: whole.band,
    period: share.period,
    kilowattHours: (whole.kilowattHours * share.weight) / weight,
  }))
}

interface Segment {
  period: Period
  perDay: number
}

/** Daily kWh by excise line, where these lines are dated and add up to the consumption; none otherwise. */
function exciseSegments(supply: EnergySupply): Segment[] {
  const lines = exciseLines(supply)
  const segments = lines.flatMap((line) => {
    const period = billedPeriod(line)
    const days = period === null ? null : daysInclusive(period)
    return period === null || days === null || line.base === null
      ? []
      : [{ period, perDay: line.base.value / days, total: line.base.value }]
  })
  const taxed = segments.reduce((sum, segment) => sum + segment.total, 0)
  const billed = supply.consumption.reduce((sum, line) => sum + (line.quantity_kwh?.value ?? 0), 0)
  const complete = segments.length === lines.length && Math.abs(taxed - billed) <= Math.max(1, billed * 0.01)
  return complete ? segments : []
}

/** A reference price for days, or null when there is none. */
export type ReferenceLookUp = (part: { band: Band; date: string }) => { eurPerKwh: number; from: string } | null

/** Consumption priced at a reference, EUR, with the first day of validity of the latest reference used. */
export interface PricedConsumption {
  readonly eurPerKwh: number
  readonly from: string
  /** Largest ratio between two references inside one part: how much rests on the even spread by day. */
  readonly spread: number
}

/** Prices every part at the reference of its days; null when a day has no reference. */
export function priceConsumption(
  parts: readonly ConsumptionPart[],
  changes: readonly string[],
  lookUp: ReferenceLookUp,
): PricedConsumption | null {
  let cost = 0
  let quantity = 0
  let from = ''
  let spread = 1
  for (const part of parts) {
    const days = daysInclusive(part.period) ?? 0
    const prices: number[] = []
    for (const piece of splitPeriod(part.period, changes)) {
      const found = lookUp({ band: part.band, date: piece.from })
      if (found === null) return null
      prices.push(found.eurPerKwh)
      cost += (part.kilowattHours * found.eurPerKwh * (daysInclusive(piece) ?? 0)) / days
      from = found.from > from ? found.from : from
    }
    quantity += part.kilowattHours
    spread = Math.max(spread, Math.max(...prices) / Math.min(...prices))
  }
  return quantity <= 0 ? null : { eurPerKwh: cost / quantity, from, spread }
}
