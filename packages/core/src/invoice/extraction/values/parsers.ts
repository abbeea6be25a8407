import type { IsoDate } from '../../energy-invoice.js'
import type { Parsed } from '../fields/candidates.js'
import { findDate } from './french-dates.js'
import { numberPattern, parseFrenchNumber } from './french-numbers.js'
import { signBehind } from './sign-behind.js'
import { parseDeliveryPoint, parsePhone, phonePattern } from './identifiers.js'

const few =
  /^(?:n[°o]\.?|numero|le|aux|au|du|de|vers|autour|avant|a partir|partir|sera|est|prevue?|arrivera|vous|parviendra|sera|environs?|emise|etablie|attendue|:|\s|-|\(|\)|\|)*/

/** A date near the start of the text (a few words such as "vers le" may stand before it). */
export function parseDate(folded: string): Parsed<IsoDate> | null {
  const found = findDate(folded)
  if (found === null) return null
  const before = folded.slice(0, found.start)
  return before.replace(few, '').length <= 12 ? found : null
}

const amount = new RegExp(
  String.raw`^(?:(?:est (?:donc )?)?de\s|s'eleve a\s)?([-+]\s?)?(?:(?:€|eur)\s?([-+])?)?(${numberPattern})\s?(?:€|eur(?:os?)?\b)?(?:\s?(?:ttc|ht|htva)\b)?(?![\d,.]*\s?%)`,
)

/** An amount in EUR with two decimals at the start of the text. */
export function parseAmount(folded: string): Parsed<number> | null {
  const match = amount.exec(folded)
  const [, before, between, figure] = match ?? []
  if (match === null || figure === undefined) return null
  const hasCents = /[,.]\d{2}(?!\d)/.test(figure)
  const hasSign = match[0].includes('€') || match[0].includes('eur')
  const value = parseFrenchNumber((before ?? between ?? '') + figure)
  if (value === null || (!hasCents && !hasSign)) return null
  const end = match[0].trimEnd().length
  const sign = value > 0 ? signBehind(folded, 0, end) : null
  return sign === null ? { value, start: 0, end } : { value: -value, start: 0, end: end + sign }
}

const reference =
  /^(?:est )?(?:n[°o]\s?)?(?::\s?)?((?:[a-z]{1,5}[-/]?|[a-z]{2,5}[-/][a-z]{1,2}[-/]|[a-z]{1,4} (?=\d[\d ]{3}))?\d(?:[\da-z]|[ \-/.](?=[\da-z]*\d)|[-/](?=[a-z]{1,3}[-/]\d))*(?:-[a-z]{1,2}(?![\da-z]))?)/

/** A reference of letters and digits, possibly in groups; dates after it are not part of it. */
export function parseReference(folded: string, printed: string): Parsed<string> | null {
  const date = findDate(folded)
  const scope = date === null ? folded : folded.slice(0, date.start)
  const match = reference.exec(scope)
  if (match?.[1] === undefined) return null
  if (/^\d{5} [a-z]{2}/.test(folded)) return null
  const asPrinted = printed.slice(match[0].length - match[1].length, match[0].length)
  // Letters apart from their figures are part of the reference when they are capitals, else a word before it.
  if (/^\p{L}+ /u.test(asPrinted) && !/^\p{Lu}+ /u.test(asPrinted)) return null
  const value = asPrinted.replace(/\s/g, '')
  // Customers of large suppliers have references such as "1-19O": a figure, a hyphen, letters and figures.
  const isShort = value.replace(/\D/g, '').length < 4
  if (isShort && !/^\d-\d[\dA-Z]{2,}$/.test(value)) return null
  return { value, start: match[0].length - match[1].length, end: match[0].length }
}

const deliveryPoint = /^(?:\(?[a-z°.'’ ]{0,28}\)?[\s:]*)?((?:gi\s?\d{6}|\d(?:[\s.]?\d){13})(?!\s?\d))/

/** A PDL, PRM or PCE near the start of the text. */
export function parseDelivery(folded: string): Parsed<string> | null {
  const match = deliveryPoint.exec(folded)
  if (match?.[1] === undefined) return null
  const value = parseDeliveryPoint(match[1])
  return value === null ? null : { value, start: match[0].length - match[1].length, end: match[0].length }
}

const phone = new RegExp(`^[^\\d+]{0,20}(${phonePattern})`)

/** A phone number near the start of the text. */
export function parsePhoneNumber(folded: string): Parsed<string> | null {
  const match = phone.exec(folded)
  const value = match?.[1] === undefined ? null : parsePhone(match[1])
  if (match?.[1] === undefined || value === null) return null
  return { value, start: match[0].length - match[1].length, end: match[0].length }
}

const power = /^[^\d]{0,14}(0?\d{1,3}(?:[,.]\d)?)\s?kva\b/

/** A power in kVA near the start of the text. */
export function parsePower(folded: string): Parsed<number> | null {
  const match = power.exec(folded)
  if (match?.[1] === undefined) return null
  const value = parseFrenchNumber(match[1])
  return value === null || value <= 0 ? null : { value, start: match[0].indexOf(match[1]), end: match[0].length }
}

const kilowattHours = new RegExp(String.raw`^(?:[^\d]{0,13}[^\da-z])?(${numberPattern})(?:\s?(kwh|mwh))?(?![\d,])`)

/** An energy in kWh near the start of the text. */
export function parseKilowattHours(folded: string): Parsed<number> | null {
  const match = kilowattHours.exec(folded)
  if (match?.[1] === undefined) return null
  const value = parseFrenchNumber(match[1])
  if (value === null) return null
  const energy = match[2] === 'mwh' ? value * 1000 : value
  const sign = signBehind(folded, match[0].indexOf(match[1]), match[0].length)
  const start = match[0].indexOf(match[1])
  return sign === null
    ? { value: energy, start, end: match[0].length }
    : { value: -energy, start, end: match[0].length + sign }
}
