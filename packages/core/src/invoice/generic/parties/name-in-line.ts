import type { Cell } from '../../../layout/cell.js'
import { datesIn } from '../values/dates.js'
import { termSource, termsOf } from '../vocabulary/vocabularies.js'
import { contactSign, notAName, streetLine, townLine } from './party-signs.js'

/** The name of a company or a person in a line, with its place. */
export interface NameInLine {
  value: string
  start: number
  end: number
}

const title = new RegExp(
  String.raw`^(?:${termSource(
    termsOf(({ titles, number }) => [
      ...titles.invoice,
      ...titles.creditNote,
      ...titles.receipt,
      ...titles.other,
      ...number.own,
    ]),
  )})`,
  'u',
)
const dateLabel = new RegExp(
  String.raw`^${termSource(termsOf(({ date }) => [...date.issue, ...date.general]).filter((term) => term.length > 3))}`,
  'u',
)
/** What ends a name in a line that goes on: a dash, a bullet, a bar, an address, a register, a capital. */
const end =
  /\s[-–—|•·:]\s|\s*[•·|]\s*|,\s(?=\d)|,?\s(?=(?:au capital|capital|r\.?c\.?s|siret|siren|tva|n[°o] tva|tel\b|iban|\d{1,4},? (?:bis )?(?:rue|avenue|av|bd|boulevard|chemin|route|place|impasse|allee|quai)\b))|\s\(|\s{2,}/u

/** The name that a line begins with, or null when it is something else: a title, an address, a date, a figure, a contact. */
export function nameInLine({ text, folded }: Cell, from = 0): NameInLine | null {
  const rest = folded.slice(from)
  const stop = end.exec(rest)
  const length = stop === null || stop.index < 2 ? rest.length : stop.index
  const printed = text.slice(from, from + length)
  const lead = /^[\s:.,"«»*#)-]*/.exec(printed)?.[0].length ?? 0
  const value = printed
    .slice(lead)
    .replace(/\s*»[\s.,;]*$/, '')
    .replace(/[\s:,;"«»*-]+$/, '')
  const own = folded.slice(from + lead, from + lead + value.length)
  if (/^\p{Ll}/u.test(value) || /[?!]/.test(value) || /[.,;] \p{L}{3,}.*\p{Ll}{3}/u.test(value)) return null
  if (value.length < 2 || value.length > 60 || (value.match(/\p{L}/gu)?.length ?? 0) < 2) return null
  if (title.test(own) || dateLabel.test(own) || notAName.test(own) || contactSign.test(own)) return null
  if (townLine.test(own) || (streetLine.test(own) && /\d/.test(own)) || /^\d+\b/.test(own)) return null
  if (own.startsWith('(') || (own.match(/\d/g)?.length ?? 0) > 5 || /^[\p{L} .'’°-]{2,28} ?:/u.test(printed))
    return null
  if (datesIn(own, 'day').length > 0 || /\d[.,]\d{2}(?!\d)/.test(own) || /^(?:.{1,30}) ?:$/.test(printed.trim()))
    return null
  return { value, start: from + lead, end: from + lead + value.length }
}
