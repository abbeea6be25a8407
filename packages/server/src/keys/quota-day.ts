/** A day of quotas. */
export interface QuotaDay {
  /** `2026-11-30` */
  readonly name: string
  /** When the next one begins: milliseconds since 1970 UTC. */
  readonly endsAt: number
}

/** Longer than any day: 25 h where clocks go back, more where a country changes its side of the date line. */
const longestDayMs = 50 * 3_600_000

/**
 * Gives the day of a moment in a time zone. A day ends when its date does: it has 23 or 25 hours where clocks change.
 *
 * @param timeZone IANA name, such as `Europe/Paris`
 */
export function quotaDayIn(timeZone: string): (now: number) => QuotaDay {
  const format = new Intl.DateTimeFormat('en', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  const nameOf = (moment: number): string => {
    const parts = Object.fromEntries(format.formatToParts(moment).map(({ type, value }) => [type, value]))
    return `${parts['year']}-${parts['month']}-${parts['day']}`
  }
  let last = { name: '', startsAt: Infinity, endsAt: -Infinity }
  return (now) => {
    if (now < last.startsAt || now >= last.endsAt) {
      const name = nameOf(now)
      last = { name, startsAt: now, endsAt: firstAfter(now, (moment) => nameOf(moment) !== name) }
    }
    return last
  }
}

/** The first moment at which something has become true that is not yet. */
function firstAfter(now: number, isTrue: (moment: number) => boolean): number {
  let [before, after] = [now, now + longestDayMs]
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2)
    if (isTrue(middle)) after = middle
    else before = middle
  }
  return after
}
