/**
 * Seconds of a `Retry-After` header, which is a number or a date (RFC 9110 §10.2.3).
 *
 * @param now milliseconds since 1970
 * @returns null for none and for one that cannot be read
 */
export function retryAfterSeconds(header: string | null, now: number): number | null {
  if (header === null) return null
  if (/^\s*\d+\s*$/.test(header)) return Number(header)
  // `Date.parse` takes numbers for years; an HTTP date names its month.
  const at = /[a-z]/i.test(header) ? Date.parse(header) : Number.NaN
  return Number.isNaN(at) ? null : Math.max(0, Math.ceil((at - now) / 1000))
}
