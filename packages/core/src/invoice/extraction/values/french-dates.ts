import type { IsoDate } from '../../energy-invoice.js'

const months: Readonly<Record<string, number>> = {
  janvier: 1,
  janv: 1,
  jan: 1,
  fevrier: 2,
  fevr: 2,
  fev: 2,
  mars: 3,
  mar: 3,
  avril: 4,
  avr: 4,
  mai: 5,
  juin: 6,
  juillet: 7,
  juil: 7,
  jul: 7,
  aout: 8,
  aou: 8,
  septembre: 9,
  sept: 9,
  sep: 9,
  octobre: 10,
  oct: 10,
  novembre: 11,
  nov: 11,
  decembre: 12,
  dec: 12,
}
const monthNames = Object.keys(months)
  .sort((a, b) => b.length - a.length)
  .join('|')
const daySource = String.raw`(?:(0?[1-9]|[12]\d|3[01])(?:er)?)`
const yearSource = String.raw`(20\d{2}|\d{2})`
const monthSource = String.raw`(0?[1-9]|1[0-2])`
/** One kind of separator within a date; only the slash may leave the year out. */
const numericSource = [
  String.raw`${daySource}\s?\/\s?${monthSource}(?:\s?\/\s?${yearSource})?`,
  String.raw`${daySource}\.${monthSource}\.${yearSource}`,
  String.raw`${daySource}-${monthSource}-${yearSource}`,
].join('|')
const writtenSource = String.raw`${daySource}[\s-](${monthNames})\.?(?:[\s-]${yearSource})?`
const isoSource = String.raw`(20\d{2})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])`

/** Source of a regular expression for one date in folded text; fifteen groups, read by {@link dateFromGroups}. */
export const datePattern = String.raw`(?:${isoSource}|${numericSource}|${writtenSource})(?![\d])`
export const groupsPerDate = 15

interface PartialDate {
  year: number | null
  month: number
  day: number
}

/** The day, month and (when printed) year in the groups of {@link datePattern} that start at `first`. */
export function dateFromGroups(groups: readonly (string | undefined)[], first: number): PartialDate | null {
  const own = groups.slice(first, first + groupsPerDate)
  const [isoYear, isoMonth, isoDay] = own
  const [writtenDay, writtenMonth, writtenYear] = own.slice(12)
  const numeric = [3, 6, 9].find((start) => own[start] !== undefined) ?? 3
  const [day, month, year] = own.slice(numeric, numeric + 3)
  if (isoYear !== undefined) return { year: Number(isoYear), month: Number(isoMonth), day: Number(isoDay) }
  if (day !== undefined) return { year: fullYear(year), month: Number(month), day: Number(day) }
  const named = writtenMonth === undefined ? undefined : months[writtenMonth]
  if (named === undefined) return null
  return { year: fullYear(writtenYear), month: named, day: Number(writtenDay) }
}

function fullYear(text: string | undefined): number | null {
  if (text === undefined) return null
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

/** `YYYY-MM-DD`, or null when there is no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return date.toISOString().slice(0, 10)
}

const oneDate = new RegExp(String.raw`(?<![\d/.,-])${datePattern}`)
const range = new RegExp(
  String.raw`(?<![\d/.,])(?:du |de |entre le )?${datePattern}\s?(?:au|a|->|-|→|[+»>"]|/|et le|jusqu'au)\s?(?:le )?${datePattern}`,
)

/** "du 5 au 31 mars 2026": the first day has the month and the year of the last one. */
const dayRange = new RegExp(
  String.raw`(?<![\d/.,])(?:du |de |entre le )${daySource}\s(?:au|a|et le|jusqu'au)\s(?:le )?${datePattern}`,
)

/** Where a value stands in the text that it was read from. */
export interface Located<T> {
  value: T
  start: number
  end: number
}

/** The first complete date (with its year) of a folded text. */
export function findDate(folded: string, from = 0): Located<IsoDate> | null {
  const match = oneDate.exec(folded.slice(from))
  if (match === null) return null
  const parts = dateFromGroups(match, 1)
  const end = from + match.index + match[0].length
  if (parts?.year == null) return findDate(folded, end)
  const value = isoDate(parts.year, parts.month, parts.day)
  return value === null ? null : { value, start: from + match.index, end }
}

export interface Period {
  from: IsoDate
  to: IsoDate
}

/**
 * The first period of a folded text, both days included. A first date without its year takes the year of the second,
 * or the year before when it would fall after it ("du 08/11 au 07/01/26").
 */
export function findPeriod(folded: string, start = 0): Located<Period> | null {
  const rest = folded.slice(start)
  const match = range.exec(rest)
  const days = dayRange.exec(rest)
  if (days !== null && (match === null || days.index < match.index)) return periodOfDays(days, start)
  if (match === null) return null
  const first = dateFromGroups(match, 1)
  const second = dateFromGroups(match, 1 + groupsPerDate)
  const end = start + match.index + match[0].length
  if (first === null || second?.year == null) return null
  const to = isoDate(second.year, second.month, second.day)
  let from = isoDate(first.year ?? second.year, first.month, first.day)
  if (from !== null && to !== null && first.year === null && from > to) {
    from = isoDate(second.year - 1, first.month, first.day)
  }
  if (from === null || to === null || from > to) return null
  return { value: { from, to }, start: start + match.index, end }
}

function periodOfDays(match: RegExpExecArray, start: number): Located<Period> | null {
  const last = dateFromGroups(match, 2)
  if (last?.year == null) return null
  const from = isoDate(last.year, last.month, Number(match[1]))
  const to = isoDate(last.year, last.month, last.day)
  if (from === null || to === null || from > to) return null
  return { value: { from, to }, start: start + match.index, end: start + match.index + match[0].length }
}

const monthAndYear = new RegExp(
  String.raw`^(?:(${monthNames})\.?[\s/.'-]{0,2}|(0?[1-9]|1[0-2])[\s/.-]{1,2})(20\d{2}|\d{2})$`,
)

/** A month label of a consumption history ("janv. 25", "08/24", "mars 2025") as `YYYY-MM`. */
export function parseMonthLabel(folded: string): string | null {
  const match = monthAndYear.exec(folded.trim())
  if (match === null) return null
  const month = match[1] === undefined ? Number(match[2]) : months[match[1]]
  const year = fullYear(match[3])
  if (month === undefined || year === null) return null
  return `${year}-${String(month).padStart(2, '0')}`
}

/** "janvier 2025 : 348" or "01/25 : 4 162 kWh": a month label and its figure, all matches. */
export const monthAndFigurePattern = new RegExp(
  String.raw`(?<![\w/.])(?<!\d )(?<!\der )((?:(?:${monthNames})\.?|0?[1-9]|1[0-2])[\s/.'-]{1,2}(?:20\d{2}|\d{2})) ?(?:[:=] ?|(?<=20\d{2}) )(\d{1,3}(?:[ .]\d{3})+(?!\d)|\d+)(?: ?kwh)?(?!\d|[,.]\d|/)`,
  'g',
)

/** "236 kWh en oct. 2025": the figure, then its month. */
export const figureAndMonthPattern = new RegExp(
  String.raw`(?<![\d,.])(\d{1,3}(?:[ .]\d{3})+|\d+) ?kwh (?:en |pour |au mois de |de |d')?((?:${monthNames})\.? (?:20\d{2}|\d{2}))(?!\d)`,
  'g',
)
