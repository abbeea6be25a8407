import { networkOperators } from '../../../energy/suppliers.js'

/** Sites of grid operators and public institutions: they are on every bill, and the report points to some of them. */
export function publicDomains(): readonly string[] {
  return [...networkOperators().flatMap(({ domains }) => domains), 'gouv.fr', 'service-public.fr']
}

/** Whether an internet address or an e-mail address is one of a public site. */
export function isPublicDomain(address: string): boolean {
  const host = address
    .toLowerCase()
    .replace(/^https?:\/\/|^.*@/, '')
    .replace(/^www\./, '')
  return publicDomains().some((domain) => host === domain || host.endsWith(`.${domain}`))
}
