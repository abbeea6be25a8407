import { formatDate, formatLongDate } from '../../pdf/french-format.js'
import type { BilledPeriod, IsoDate } from '../energy-invoice.js'
import { valueOf } from './read-values.js'

/** `12/09/2023 → 11/11/2023`, what is known of it, or an empty text. */
export function formatPeriod({ from, to }: BilledPeriod): string {
  const [first, last] = [valueOf(from), valueOf(to)]
  if (first !== null && last !== null) return `${formatDate(first)} → ${formatDate(last)}`
  if (first !== null) return `depuis le ${formatDate(first)}`
  return last === null ? '' : `jusqu’au ${formatDate(last)}`
}

/** `du 12 septembre au 11 novembre 2023`, or null unless both ends are known. */
export function formatLongPeriod(first: IsoDate | null, last: IsoDate | null): string | null {
  return first === null || last === null ? null : `du ${formatLongDate(first)} au ${formatLongDate(last)}`
}

/** The first and last day that the periods cover together. */
export function coverOf(periods: readonly BilledPeriod[]): { first: IsoDate | null; last: IsoDate | null } {
  const firsts = periods.map(({ from }) => valueOf(from)).filter((date) => date !== null)
  const lasts = periods.map(({ to }) => valueOf(to)).filter((date) => date !== null)
  return { first: firsts.sort()[0] ?? null, last: lasts.sort().at(-1) ?? null }
}
