import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { WebhookFailedError } from '../../errors/webhook-failed-error.js'
import { WebhookUrlRefusedError, type WebhookUrlRefusal } from '../../errors/webhook-url-refused-error.js'
import { parseAllowedHosts } from './allowed-hosts.js'
import { isPublicAddress } from './public-address.js'

/** Gives all addresses of a host, as the system's resolver does; rejects with a code such as `ENOTFOUND`. */
export type ResolveHost = (host: string) => Promise<readonly string[]>

export interface TargetPolicy {
  /**
   * Host names, addresses and ranges (`10.0.0.0/8`) that may be called though they are not public, on any port and by
   * plain HTTP too: for development and private networks. @default none
   */
  readonly allowedHosts?: readonly string[]
  /** Ports of all others. @default [443, 8443] */
  readonly ports?: readonly number[]
  /** @default the resolver of the system */
  readonly resolve?: ResolveHost
}

/** Where a webhook may be sent: the only addresses to connect to. */
export interface WebhookTarget {
  readonly url: URL
  readonly addresses: readonly string[]
}

export const systemResolver: ResolveHost = async (host) => {
  const found = await lookup(host, { all: true, order: 'verbatim' })
  return found.map(({ address }) => address)
}

/**
 * Checks the scheme, the port and every address of a webhook's host. The addresses that come back are those to connect
 * to: asking for the host again could give others (DNS rebinding).
 *
 * @throws WebhookUrlRefusedError when it must not be called
 * @throws WebhookFailedError when its host has no address now
 */
export async function findTarget(text: string, policy: TargetPolicy): Promise<WebhookTarget> {
  const url = parseUrl(text)
  const allowed = parseAllowedHosts(policy.allowedHosts ?? [])
  // The parser has made one form of all writings of an address: decimal, octal, hexadecimal, full-width.
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1').replace(/\.$/, '')
  const isListed = allowed.hasName(host)
  if (!isListed && !allowed.hasRanges) refuseUnusual(url, policy)
  const addresses = isIP(host) === 0 ? await addressesOf(host, policy.resolve ?? systemResolver) : [host]
  if (isListed || addresses.every(allowed.hasAddress)) return { url, addresses }
  refuseUnusual(url, policy)
  // One bad address among good ones is refused too: which one is taken is not ours to say.
  if (!addresses.every((address) => isPublicAddress(address) || allowed.hasAddress(address)))
    throw refused('private_address')
  return { url, addresses }
}

function parseUrl(text: string): URL {
  if (!URL.canParse(text) || text.length > 2048) throw refused('not_an_address')
  const url = new URL(text)
  if (url.protocol !== 'https:' && url.protocol !== 'http:') throw refused('scheme')
  if (url.username !== '' || url.password !== '') throw refused('credentials')
  return url
}

function refuseUnusual({ protocol, port }: URL, { ports = [443, 8443] }: TargetPolicy): void {
  if (protocol !== 'https:') throw refused('scheme')
  if (!ports.includes(port === '' ? 443 : Number(port))) throw refused('port')
}

async function addressesOf(host: string, resolve: ResolveHost): Promise<readonly string[]> {
  let addresses: readonly string[]
  try {
    addresses = await resolve(host)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTFOUND') throw refused('unknown_host')
    throw unresolved()
  }
  if (addresses.length === 0) throw unresolved()
  return addresses
}

function unresolved(): WebhookFailedError {
  return new WebhookFailedError({ reason: 'name_resolution', status: null })
}

function refused(reason: WebhookUrlRefusal): WebhookUrlRefusedError {
  return new WebhookUrlRefusedError({ reason })
}
