import { addDays, addMonths, dayNumber, daysInclusive, daysInMonth, type Period } from '../../energy/iso-calendar.js'

const MONTHS_PER_DAY = 12 / 365

/** Fewest and most months that a period may be billed for. */
export interface MonthRange {
  readonly low: number
  readonly high: number
}

/**
 * Months that a supplier may bill for a period at a monthly price. Suppliers count days over 365, 366 or 360, or whole
 * calendar months with a remainder, and may count either end or neither: hence one day of tolerance on both sides.
 * Null when the dates make no period.
 */
export function billedMonths(period: Period): MonthRange | null {
  const days = daysInclusive(period)
  if (days === null) return null
  const counts = [(days * 12) / 365, (days * 12) / 366, days / 30, calendarMonths(period)]
  return { low: Math.min(...counts) - MONTHS_PER_DAY, high: Math.max(...counts) + MONTHS_PER_DAY }
}

/** The months that each way of counting gives for a period, counted to the day: the candidates for an exact amount. */
export function monthCounts(period: Period): number[] {
  const days = daysInclusive(period)
  if (days === null) return []
  return [
    calendarMonths(period),
    ...[0, -1, 1].flatMap((by) => [((days + by) * 12) / 365, ((days + by) * 12) / 366, (days + by) / 30]),
  ]
}

/** Whole months from the first day, plus the remaining days over the length of the month that they lie in. */
function calendarMonths(period: Period): number {
  const end = addDays(period.to, 1)
  let months = 0
  while (addMonths(period.from, months + 1) <= end) months += 1
  const rest = (dayNumber(end) ?? 0) - (dayNumber(addMonths(period.from, months)) ?? 0)
  return months + rest / daysInMonth(period.to.slice(0, 7))
}
