const dayMs = 86_400_000

/** The days from one to another, both included, as `2026-11-30`; none when the first is after the last. */
export function daysBetween(from: string, to: string): string[] {
  const [first, last] = [timeOf(from), timeOf(to)]
  const count = Math.max(0, Math.round((last - first) / dayMs) + 1)
  return Array.from({ length: count }, (_, index) => nameOf(first + index * dayMs))
}

/** The day so many days before another one. */
export function daysBefore(day: string, count: number): string {
  return nameOf(timeOf(day) - count * dayMs)
}

/** Of calendars alone: a day of UTC is as long as any other, whatever the clocks of a time zone do. */
function timeOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`)
}

function nameOf(time: number): string {
  return new Date(time).toISOString().slice(0, 10)
}
