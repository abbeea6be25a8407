const yes = ['true', '1', 'on', 'yes', 'y', 't', 'oui']
const no = ['false', '0', 'off', 'no', 'n', 'f', 'non']

/** 0 to 1; null for anything else. */
export function parseRatio(text: string): number | null {
  if (!/^\s*(\d+(\.\d*)?|\.\d+)\s*$/.test(text)) return null
  const ratio = Number(text)
  return ratio >= 0 && ratio <= 1 ? ratio : null
}

/** What callers write for true and false; null for anything else. */
export function parseBoolean(text: string): boolean | null {
  const folded = text.trim().toLowerCase()
  if (yes.includes(folded)) return true
  return no.includes(folded) ? false : null
}

/** A whole number of 64 bits, a bigint only where a `number` would lose digits; null for anything else. */
export function parseInteger(text: string): number | bigint | null {
  const digits = /^\s*\+?(-?\d{1,19})\s*$/.exec(text)?.[1]
  if (digits === undefined) return null
  const exact = BigInt(digits)
  return Number.isSafeInteger(Number(exact)) ? Number(exact) : exact
}
