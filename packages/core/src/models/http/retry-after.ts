/**
 * How long a vendor asks to wait, in milliseconds: `retry-after-ms`, or `Retry-After` in seconds or as a date
 * (RFC 9110, 10.2.3), counted from the `Date` of the same answer so that no clock of this machine is needed.
 */
export function retryAfter(headers: Headers): number | null {
  const exact = count(headers.get('retry-after-ms'))
  if (exact !== null) return exact
  const header = headers.get('retry-after')
  const seconds = count(header)
  if (seconds !== null) return seconds * 1000
  const until = Date.parse(header ?? '') - Date.parse(headers.get('date') ?? '')
  return Number.isFinite(until) ? Math.max(0, until) : null
}

function count(text: string | null): number | null {
  return text !== null && /^\d+(\.\d+)?$/.test(text.trim()) ? Number(text) : null
}
