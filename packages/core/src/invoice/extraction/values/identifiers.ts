/** Digits only. */
export function digitsOf(text: string): string {
  return text.replace(/\D/g, '')
}

/**
 * Luhn key, which every SIREN and SIRET passes (INSEE) and about one delivery point in ten by chance: it may exclude a
 * SIRET, never a PDL, for which no public checksum exists.
 */
export function passesLuhn(digits: string): boolean {
  let sum = 0
  for (let index = 0; index < digits.length; index++) {
    let digit = Number(digits.charAt(digits.length - 1 - index))
    if (index % 2 === 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2
    sum += digit
  }
  return digits.length > 0 && sum % 10 === 0
}

/** PDL/PRM: 14 digits. PCE: 14 digits, or GI and 6 digits for collective and industrial sites. */
export function parseDeliveryPoint(text: string): string | null {
  const compact = text.replace(/[\s.]/g, '').toUpperCase()
  const match = /^(?:GI\d{6}|\d{14})$/.exec(compact)
  return match === null ? null : compact
}

/** A French phone number in national form without spaces: `0969321515`, or a short number `3004`. */
export function parsePhone(text: string): string | null {
  const compact = text.replace(/[\s.\-()]/g, '').replace(/^(?:\+|00)33(?:0)?/, '0')
  return /^0[1-9]\d{8}$/.test(compact) || /^3\d{3}$/.test(compact) ? compact : null
}

/** Source of a regular expression for a printed national phone number (folded text). */
export const phonePattern = String.raw`(?<![\d/.,])(?:(?:\+33|0033)\s?(?:\(0\)\s?)?[1-9](?:[ .-]?\d{2}){4}|0[ ]?[1-9](?:[ .-]?\d{2}){4}|0\s?[89]\d{2}(?:\s?\d{3}){2})(?!\d|,\d)`
