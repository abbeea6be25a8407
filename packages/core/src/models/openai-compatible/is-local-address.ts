import { isIP } from 'node:net'

/** Loopback, private networks (RFC 1918, RFC 4193), link-local, and the names that never resolve outside (RFC 6762, RFC 8375). */
export function isLocalAddress(baseUrl: string): boolean {
  if (!URL.canParse(baseUrl)) return false
  const host = new URL(baseUrl).hostname.replace(/^\[|\]$/g, '').toLowerCase()
  if (isIP(host) === 4) {
    return /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)/.test(host)
  }
  if (isIP(host) === 6) return host === '::1' || /^f[cd]|^fe[89ab]/.test(host)
  return host === 'localhost' || /\.(localhost|local|internal|home\.arpa)$/.test(host)
}
