const DAY_IN_MILLISECONDS = 86_400_000
const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** Days since 1970-01-01 of an ISO date, or null when the text is no date of the calendar. */
export function dayNumber(isoDate: string): number | null {
  const match = pattern.exec(isoDate)
  if (match === null) return null
  const [month, day] = [Number(match[2]), Number(match[3])]
  const milliseconds = Date.UTC(Number(match[1]), month - 1, day)
  const date = new Date(milliseconds)
  // The 30th of February rolls over into March: such a text is no date.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? milliseconds / DAY_IN_MILLISECONDS : null
}

/** The ISO date of a number of days since 1970-01-01. */
export function isoDateOf(day: number): string {
  const date = new Date(day * DAY_IN_MILLISECONDS)
  const year = date.getUTCFullYear().toString().padStart(4, '0')
  return `${year}-${twoDigits(date.getUTCMonth() + 1)}-${twoDigits(date.getUTCDate())}`
}

/** The ISO date `days` later (earlier when negative). The date must be one of the calendar. */
export function addDays(isoDate: string, days: number): string {
  const day = dayNumber(isoDate)
  if (day === null) throw new RangeError(`Not a calendar date: ${isoDate}`)
  return isoDateOf(day + days)
}

/** First and last day, both included. */
export interface Period {
  readonly from: string
  readonly to: string
}

/** Days of a period, both ends included; null when an end is no date or the ends are reversed. */
export function daysInclusive(period: Period): number | null {
  const from = dayNumber(period.from)
  const to = dayNumber(period.to)
  return from === null || to === null || to < from ? null : to - from + 1
}

/** Number of days of a month written `YYYY-MM`. */
export function daysInMonth(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate()
}

/** The same day `months` later (earlier when negative), or the last of a shorter month. */
export function addMonths(isoDate: string, months: number): string {
  const index = Number(isoDate.slice(0, 4)) * 12 + Number(isoDate.slice(5, 7)) - 1 + months
  const month = `${String(Math.floor(index / 12)).padStart(4, '0')}-${twoDigits((index % 12) + 1)}`
  return `${month}-${twoDigits(Math.min(Number(isoDate.slice(8)), daysInMonth(month)))}`
}

/** The days that two periods share, or null. */
export function overlap(first: Period, second: Period): Period | null {
  const from = first.from > second.from ? first.from : second.from
  const to = first.to < second.to ? first.to : second.to
  return from <= to ? { from, to } : null
}

/** Cuts a period before each of the given first days, so that each part lies within one validity. */
export function splitPeriod(period: Period, firstDays: readonly string[]): Period[] {
  const cuts = [...new Set(firstDays)].filter((day) => day > period.from && day <= period.to).sort()
  const starts = [period.from, ...cuts]
  return starts.map((from, index) => {
    const next = starts[index + 1]
    return { from, to: next === undefined ? period.to : addDays(next, -1) }
  })
}

function twoDigits(value: number): string {
  return value.toString().padStart(2, '0')
}
