import ipaddr from 'ipaddr.js'
import { InvalidOptionError } from '../../errors/invalid-option-error.js'

/** What an operator allows beside public addresses. */
export interface AllowedHosts {
  readonly hasName: (host: string) => boolean
  readonly hasAddress: (address: string) => boolean
  /** Whether an address can be allowed at all. */
  readonly hasRanges: boolean
}

/**
 * Reads a list of host names, addresses and ranges of addresses (`receiver.internal`, `10.1.2.3`, `10.0.0.0/8`,
 * `fd00::/8`).
 *
 * @throws InvalidOptionError for an entry that is none of them
 */
export function parseAllowedHosts(entries: readonly string[]): AllowedHosts {
  const names = new Set<string>()
  const ranges: [ipaddr.IPv4 | ipaddr.IPv6, number][] = []
  for (const entry of entries) {
    const range = parseRange(entry)
    if (range !== null) ranges.push(range)
    else if (isHostName(entry)) names.add(entry.toLowerCase())
    else throw new InvalidOptionError({ option: 'allowedHosts', expected, received: entry })
  }
  return {
    hasName: (host) => names.has(host),
    hasAddress: (address) => ranges.some((range) => isIn(address, range)),
    hasRanges: ranges.length > 0,
  }
}

const expected = 'un nom d’hôte, une adresse IP ou une plage telle que 10.0.0.0/8'

function parseRange(entry: string): [ipaddr.IPv4 | ipaddr.IPv6, number] | null {
  if (ipaddr.isValidCIDR(entry)) return ipaddr.parseCIDR(entry)
  const bare = entry.replace(/^\[(.*)\]$/, '$1')
  if (!ipaddr.IPv4.isValidFourPartDecimal(bare) && !ipaddr.IPv6.isValid(bare)) return null
  const address = ipaddr.process(bare)
  return [address, address.kind() === 'ipv4' ? 32 : 128]
}

/** A name whose last part is no number: `1.2.3` and `0x7f000001` would be addresses to the parser of URLs. */
function isHostName(entry: string): boolean {
  return /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/i.test(entry)
}

function isIn(address: string, [network, bits]: [ipaddr.IPv4 | ipaddr.IPv6, number]): boolean {
  if (!ipaddr.isValid(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed instanceof ipaddr.IPv4) return network instanceof ipaddr.IPv4 && parsed.match(network, bits)
  return network instanceof ipaddr.IPv6 && parsed.match(network, bits)
}
