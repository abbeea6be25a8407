import type { Supply } from './bill.js'
import { daysIn, monthsUpTo, splitAt, type Period } from './calendar.js'
import { randomFrom } from './random.js'

/** Share of the year's consumption per month, in per mille: a flat with some electric heating, a house on gas. */
const seasons = {
  electricite: [118, 104, 97, 82, 69, 60, 61, 60, 66, 80, 97, 106],
  gaz: [172, 150, 124, 92, 50, 17, 14, 14, 42, 68, 109, 148],
}

/** Monthly consumption before the bill, such that this period's consumption fits into its season. */
export function history(
  energy: 'electricite' | 'gaz',
  kwh: number,
  { id, period, historyMonths }: { id: string; period: Period; historyMonths?: number },
): Supply['history'] {
  const random = randomFrom(`${id} history ${energy}`)
  const season = seasons[energy]
  const share = (month: string): number => season[Number(month.slice(5)) - 1] ?? 0
  // The year's consumption that makes this period's consumption what it is.
  const weight = splitAt(period, monthStarts(period)).reduce(
    (all, part) => all + (share(part.from.slice(0, 7)) * daysIn(part)) / 30.4,
    0,
  )
  const lastMonth = monthsUpTo(period.to.slice(0, 7), 2)[0] ?? ''
  return monthsUpTo(lastMonth, historyMonths ?? 12).map((month) => ({
    month,
    kwh: Math.round(((kwh * share(month)) / weight) * (0.94 + 0.12 * random.next())),
  }))
}

function monthStarts({ from, to }: Period): string[] {
  return monthsUpTo(to.slice(0, 7), 15)
    .map((month) => `${month}-01`)
    .filter((date) => date > from)
}
