/** First and last day, both included, `YYYY-MM-DD`. */
export interface Period {
  from: string
  to: string
}

const millisecondsPerDay = 86_400_000

/** The date a number of days later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * millisecondsPerDay).toISOString().slice(0, 10)
}

/** Days of a period, both ends included. */
export function daysIn({ from, to }: Period): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay) + 1
}

/** Cuts a period before each of the dates that lie inside it. */
export function splitAt({ from, to }: Period, dates: readonly string[]): Period[] {
  const cuts = [...new Set(dates)].filter((date) => date > from && date <= to).sort()
  const starts = [from, ...cuts]
  return starts.map((start, index) => {
    const next = starts[index + 1]
    return { from: start, to: next === undefined ? to : addDays(next, -1) }
  })
}

/** `2026-03` and the months before it, oldest first. */
export function monthsUpTo(last: string, count: number): string[] {
  const [year = 0, month = 0] = last.split('-').map(Number)
  return Array.from({ length: count }, (_, index) => {
    const absolute = year * 12 + month - count + index
    return `${Math.floor(absolute / 12)}-${String((absolute % 12) + 1).padStart(2, '0')}`
  })
}
