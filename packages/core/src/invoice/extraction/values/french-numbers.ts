/**
 * A French (or plain) decimal number as bills print it: spaces or dots between thousands, comma or dot before the
 * decimals, hyphen or U+2212 as sign, sign possibly apart or behind. Works on folded text (one kind of dash and space).
 *
 * @returns the number, or null when the text is anything else.
 * @example parseFrenchNumber('- 1 234,56') === -1234.56
 */
export function parseFrenchNumber(text: string): number | null {
  let body = text.replace(/[\s\u00a0\u2007\u2009\u202f]/g, '').replace(/[\u2010-\u2015\u2212]/g, '-')
  let sign = 1
  if (body.startsWith('-') || body.startsWith('+')) {
    if (body.startsWith('-')) sign = -1
    body = body.slice(1)
  } else if (body.endsWith('-')) {
    sign = -1
    body = body.slice(0, -1)
  }
  const plain = normaliseSeparators(body)
  return plain === null ? null : sign * Number(plain)
}

function normaliseSeparators(body: string): string | null {
  if (/^\d+$/.test(body)) return body
  if (/^\d{1,3}(?:\.\d{3})+,\d+$/.test(body)) return body.replace(/\./g, '').replace(',', '.')
  if (/^\d+,\d+$/.test(body)) return body.replace(',', '.')
  // A zero before the point cannot be thousands: 0.134 is a unit price, 1.234 is one thousand two hundred.
  if (/^[1-9]\d{0,2}(?:\.\d{3})+$/.test(body)) return body.replace(/\./g, '')
  if (/^\d+\.\d+$/.test(body)) return body
  return null
}

/** How many decimals the printed number has. */
export function decimalsOf(text: string): number {
  const compact = text.replace(/\s/g, '')
  const match = /[,.](\d+)\D*$/.exec(compact)
  if (match?.[1] === undefined) return 0
  if (/^\D*[1-9]\d{0,2}(?:\.\d{3})+\D*$/.test(compact)) return 0
  return match[1].length
}

/**
 * Decimals where recognition put a space beside the comma, or where the sign of the euro had a cell of its own. A space
 * after the comma alone may also end a clause ("le 12, 34 rue"): only a price below one is read across it.
 */
const spacedDecimals = String.raw` ,\d{2,6}(?!\d)| , \d{2}(?!\d)|(?<=(?<![\d,.])0), \d{3,6}(?!\d)`

/** Source of a regular expression for a number in folded text: thousands by single spaces or dots. */
export const numberPattern = String.raw`(?:\d{1,3}(?:[ .]\d{3})+(?!\d)|\d+)(?:[,.]\d+|${spacedDecimals})?`
