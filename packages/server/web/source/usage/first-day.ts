/**
 * The first of so many days, the last of which is known.
 *
 * @param last `YYYY-MM-DD`
 */
export function firstDay(last: string, days: number): string {
  const first = new Date(`${last}T00:00:00Z`)
  first.setUTCDate(first.getUTCDate() - days + 1)
  return first.toISOString().slice(0, 10)
}
