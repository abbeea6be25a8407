import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** The host of Azure's own services, metadata among them, at an address that looks public. */
const azureHost = '168.63.129.16'
/** All addresses of IPv6 that are routed on the internet (RFC 4291, IANA): all others are reserved, local or mapped. */
const globalUnicast = ipaddr.IPv6.parseCIDR('2000::/3')

/**
 * Whether an address belongs to the public internet. Of IPv6, forms that hold an address of IPv4 are refused whatever it
 * is, since only the gateway on their way knows where they lead (NAT64, 6to4, Teredo, ISATAP); `::ffff:a.b.c.d` is what
 * the system makes of `a.b.c.d` and is judged as it.
 */
export function isPublicAddress(address: string): boolean {
  // ipaddr.js reads `::a.b.c.d`, which is no form of today, as `::ffff:a.b.c.d`; and `1.2.3` as an address.
  if (isIP(address) === 0 || /^::\d+\./.test(address)) return false
  const parsed = ipaddr.process(address)
  if (parsed.range() !== 'unicast') return false
  if (parsed instanceof ipaddr.IPv4) return parsed.toString() !== azureHost
  return parsed.match(globalUnicast) && !isIsatap(parsed)
}

/** RFC 5214: the interface is `0000:5efe` or `0200:5efe`, then an address of IPv4. */
function isIsatap({ parts }: ipaddr.IPv6): boolean {
  return parts[5] === 0x5efe && (parts[4] === 0 || parts[4] === 0x200)
}
