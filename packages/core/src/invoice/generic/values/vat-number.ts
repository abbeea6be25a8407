import { passesLuhn } from '../../extraction/values/identifiers.js'

/**
 * Forms of VAT numbers by country (Directive 2006/112/CE, art. 215; the list of VIES), with those of Switzerland, Norway
 * and the United Kingdom.
 */
const forms: Readonly<Record<string, string>> = {
  AT: String.raw`U\d{8}`,
  BE: String.raw`[01]\d{9}`,
  BG: String.raw`\d{9,10}`,
  CHE: String.raw`\d{9}(?:MWST|TVA|IVA)?`,
  CY: String.raw`\d{8}[A-Z]`,
  CZ: String.raw`\d{8,10}`,
  DE: String.raw`\d{9}`,
  DK: String.raw`\d{8}`,
  EE: String.raw`\d{9}`,
  EL: String.raw`\d{9}`,
  ES: String.raw`[A-Z\d]\d{7}[A-Z\d]`,
  FI: String.raw`\d{8}`,
  FR: String.raw`[A-Z\d]{2}\d{9}`,
  GB: String.raw`\d{9}(?:\d{3})?`,
  HR: String.raw`\d{11}`,
  HU: String.raw`\d{8}`,
  IE: String.raw`\d[A-Z\d]\d{5}[A-Z]{1,2}`,
  IT: String.raw`\d{11}`,
  LT: String.raw`\d{9}(?:\d{3})?`,
  LU: String.raw`\d{8}`,
  LV: String.raw`\d{11}`,
  MT: String.raw`\d{8}`,
  NL: String.raw`\d{9}B\d{2}`,
  NO: String.raw`\d{9}(?:MVA)?`,
  PL: String.raw`\d{10}`,
  PT: String.raw`\d{9}`,
  RO: String.raw`\d{2,10}`,
  SE: String.raw`\d{12}`,
  SI: String.raw`\d{8}`,
  SK: String.raw`\d{10}`,
}

const formOf = new Map(Object.entries(forms).map(([country, form]) => [country, new RegExp(`^${country}${form}$`)]))

/** Two letters of the country and up to fifteen letters, figures and separators. */
const printed = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${Object.keys(forms).join('|')})[\s.-]?[A-Z\d](?:[\s.-]?[A-Z\d]){6,14}(?![\p{L}\d])`,
  'gu',
)

/** A VAT number of a text with its place; without spaces, dots and hyphens. */
export interface PrintedVatNumber {
  value: string
  start: number
  end: number
  /** True when its check digits prove it; null where the country has none that is checked here. */
  isProven: boolean | null
}

/** The VAT numbers that a printed text holds, each with the country before it. */
export function vatNumbersIn(text: string): readonly PrintedVatNumber[] {
  const found: PrintedVatNumber[] = []
  // "IE VAT IE3598417KH": the letters of a country may stand before the number as a word.
  for (let from = 0; from < text.length;) {
    printed.lastIndex = from
    const match = printed.exec(text)
    if (match === null) break
    const number = longestNumber(match[0], match.index)
    if (number !== null) found.push(number)
    from = number?.end ?? match.index + 2
  }
  return found
}

/** A word in capitals may follow the number: the longest part that has the form of its country counts. */
function longestNumber(run: string, start: number): PrintedVatNumber | null {
  for (let length = run.length; length >= 8; length--) {
    const part = run.slice(0, length)
    if (/[\s.-]$/.test(part) || /^[\p{L}\d]/u.test(run.slice(length))) continue
    const value = part.replace(/[\s.-]/g, '')
    const country = value.startsWith('CHE') ? 'CHE' : value.slice(0, 2)
    if (formOf.get(country)?.test(value) === true)
      return { value, start, end: start + length, isProven: isProven(value) }
  }
  return null
}

/** Check digits of France, Belgium, Germany and Italy. */
function isProven(value: string): boolean | null {
  const [country, digits] = [value.slice(0, 2), value.slice(2)]
  if (country === 'FR' && /^\d{11}$/.test(digits)) return hasFrenchKey(digits)
  if (country === 'BE') return 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8))
  if (country === 'DE') return hasGermanKey(digits)
  if (country === 'IT') return passesLuhn(digits)
  return null
}

/** The first two digits are 12 plus three times the SIREN, modulo 97 (CGI, art. 286 ter). */
function hasFrenchKey(digits: string): boolean {
  return (12 + 3 * (Number(digits.slice(2)) % 97)) % 97 === Number(digits.slice(0, 2))
}

/** ISO 7064, MOD 11,10. */
function hasGermanKey(digits: string): boolean {
  let product = 10
  for (const digit of digits.slice(0, 8)) {
    const sum = (Number(digit) + product) % 10
    product = (2 * (sum === 0 ? 10 : sum)) % 11
  }
  return (11 - product) % 10 === Number(digits.slice(8))
}
