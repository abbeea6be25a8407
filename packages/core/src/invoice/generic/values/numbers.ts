import { parseFrenchNumber } from '../../extraction/values/french-numbers.js'
import type { DecimalSign } from './number-style.js'

/** Source of a regular expression for a number in folded text, with the thousands of any country. */
export const anyNumber = String.raw`(?:\d{1,3}(?:[ .,']\d{3})+(?!\d)|\d{1,3}(?:,\d{2})+,\d{3}(?!\d)|\d+)(?:[.,]\d+|[.,]-{1,2}(?!\d))?`

/**
 * A number as printed in any country: `1.234,56`, `1,234.56`, `1 234,56`, `1'234.50`, `1'234.-`, `1,23,456.00`.
 *
 * @param decimalSign of the document: decides what 1,234 and 1.234 are
 * @returns the number, or null when the text is anything else
 * @example parseNumber("1'234.50", '.') === 1234.5
 */
export function parseNumber(text: string, decimalSign: DecimalSign): number | null {
  const body = text
    .replaceAll("'", '')
    .replace(/[.,]-{1,2}$/, '')
    .replace(/(?<=\d),(?=\d{2},\d{3}(?!\d))/g, '')
  return parseFrenchNumber(decimalSign === '.' ? swapped(body) : body)
}

/** Points for commas: the reader of French numbers, read in a mirror. */
function swapped(text: string): string {
  return text.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ','))
}

/** How many decimals the printed number has. */
export function decimalsIn(text: string, decimalSign: DecimalSign): number {
  const compact = text.replace(/[\s']/g, '')
  const [, sign, decimals] = /([.,])(\d+)$/.exec(compact) ?? []
  if (decimals === undefined) return 0
  const isGroup = sign !== decimalSign && decimals.length === 3 && !compact.startsWith('0')
  return isGroup ? 0 : decimals.length
}
