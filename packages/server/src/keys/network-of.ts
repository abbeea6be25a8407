import ipaddr from 'ipaddr.js'

/**
 * What attempts are counted by: an IPv4 address, or the /64 network of an IPv6 one, which its holder has as a whole
 * (RFC 6177 §2: a site is given at least that much).
 */
export function networkOf(address: string | undefined): string {
  if (address === undefined || !ipaddr.isValid(address)) return 'unknown'
  const parsed = ipaddr.process(address)
  if (parsed.kind() === 'ipv4') return parsed.toString()
  const head = parsed.toByteArray().map((byte, index) => (index < 8 ? byte : 0))
  return `${ipaddr.fromByteArray(head).toString()}/64`
}
