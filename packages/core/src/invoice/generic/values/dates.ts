import type { IsoDate } from '../../energy-invoice.js'
import { isoDate } from '../../extraction/values/french-dates.js'
import { termSource, vocabularies } from '../vocabulary/vocabularies.js'

/** What stands first in a date of figures: the day (most countries) or the month (United States). */
export type DateOrder = 'day' | 'month'

/** A date of a text, with its place. */
export interface PrintedDate {
  start: number
  end: number
  /** As the order of the document reads it. */
  value: IsoDate
  /** What the other order would read; null when figures or a name leave no choice. */
  otherwise: IsoDate | null
}

const months = new Map(vocabularies.flatMap(({ date }) => Object.entries(date.months)))
const monthNames = [...months.keys()].sort((one, other) => other.length - one.length)
const month = `(?<name>${monthNames.join('|')})`
const link = termSource(['de', 'del', 'of', 'd', 'e'])
const year = String.raw`(?<year>(?:19|20)\d{2}|['’]?\d{2}(?!\d))`
const fullYear = String.raw`(?<year>(?:19|20)\d{2})`
const day = String.raw`(?<day>0?[1-9]|[12]\d|3[01])`

/** Written dates, with ordinals and links of any language, then dates of figures with one kind of separator. */
const patterns: readonly RegExp[] = [
  String.raw`${day}(?:er|st|nd|rd|th|e|ère|\.|°)?[\s.\-/]{0,2}(?:${link}\s)?${month}\.?[\s.,\-/]{0,3}(?:${link}\s)?${year}`,
  String.raw`(?<!\p{L})${month}\.?[\s-]{0,2}${day}(?:st|nd|rd|th)?\s?(?:,\s?|\s|-)${fullYear}`,
  String.raw`(?<!\p{L})${fullYear}[\s-]${month}[\s-]${day}(?!\d)`,
  String.raw`${fullYear}(?<sign>[-/.])(?<month>0?[1-9]|1[0-2])\k<sign>${day}(?!\d)`,
  String.raw`(?<first>\d{1,2})(?<sign>\s?[/.-]\s?|\s)(?<second>\d{1,2})\k<sign>${fullYear}(?!\d)`,
  String.raw`(?<first>\d{1,2})(?<sign>[/.-])(?<second>\d{1,2})\k<sign>${year}(?![\d,.]\d|\d)`,
].map((source) => new RegExp(String.raw`(?<![\d\p{L}/.,-]|\d[ '])${source}`, 'gu'))

/** The dates of folded text that have a year, left to right. */
export function datesIn(folded: string, order: DateOrder): readonly PrintedDate[] {
  if (!/\d/.test(folded)) return []
  const found: PrintedDate[] = []
  for (const pattern of patterns) {
    for (const match of folded.matchAll(pattern)) {
      const [start, end] = [match.index, match.index + match[0].length]
      if (found.some((other) => start < other.end && other.start < end)) continue
      const read = readGroups(match.groups ?? {}, order)
      if (read !== null) found.push({ start, end, ...read })
    }
  }
  return found.sort((one, other) => one.start - other.start)
}

function readGroups(
  { name, day: dayText, month: monthText, first, second, year: yearText = '' }: Record<string, string | undefined>,
  order: DateOrder,
): { value: IsoDate; otherwise: IsoDate | null } | null {
  const digits = yearText.replace(/\D/g, '')
  const inYear = digits.length === 2 ? 2000 + Number(digits) : Number(digits)
  if (first !== undefined && second !== undefined) {
    const dayFirst = isoDate(inYear, Number(second), Number(first))
    const monthFirst = isoDate(inYear, Number(first), Number(second))
    const [value, otherwise] = order === 'day' ? [dayFirst, monthFirst] : [monthFirst, dayFirst]
    if (value === null) return otherwise === null ? null : { value: otherwise, otherwise: null }
    return { value, otherwise: value === otherwise ? null : otherwise }
  }
  const inMonth = name === undefined ? Number(monthText) : (months.get(name) ?? 0)
  const value = isoDate(inYear, inMonth, Number(dayText))
  return value === null ? null : { value, otherwise: null }
}
