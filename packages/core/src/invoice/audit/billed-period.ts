import { daysInclusive, type Period } from '../../energy/iso-calendar.js'
import type { BilledPeriod } from '../energy-invoice.js'

/** The days that a line covers, or null when a date was not read or the two make no period. */
export function billedPeriod(line: BilledPeriod): Period | null {
  if (line.from === null || line.to === null) return null
  const period = { from: line.from.value, to: line.to.value }
  return daysInclusive(period) === null ? null : period
}

/** From the first to the last day of several lines, or null when any has no dates. */
export function spanOf(lines: readonly BilledPeriod[]): Period | null {
  const periods = lines.map(billedPeriod)
  const known = periods.filter((period) => period !== null)
  const [first] = known
  if (first === undefined || known.length < periods.length) return null
  return known.reduce(
    (span, period) => ({
      from: period.from < span.from ? period.from : span.from,
      to: period.to > span.to ? period.to : span.to,
    }),
    first,
  )
}
