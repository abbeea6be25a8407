import type { Request, RequestHandler } from 'express'
import { isMonitored } from './monitored-paths.js'
import { RequestError } from './request-error.js'

/**
 * Refuses a request that asks for another host than ours: a page whose name someone has made to resolve to this address
 * (DNS rebinding), or an answer for a cache to poison.
 *
 * @param allowedHosts in lower case; one that begins with a dot stands for the names below it too; empty for every name
 */
export function allowHosts(allowedHosts: readonly string[]): RequestHandler {
  return (request, _response, next) => {
    const hosts = hostHeaders(request)
    if (hosts > 1) throw refusedHost('more than one Host')
    if (hosts === 0 && request.httpVersion !== '1.0') throw refusedHost('no Host')
    if (!request.url.startsWith('/') && request.url !== '*') throw refusedHost('a host in the request target')
    const host = request.hostname as string | undefined
    const isOurs = allowedHosts.length === 0 || (host !== undefined && isAllowed(host.toLowerCase(), allowedHosts))
    if (!isOurs && !isMonitored(request.path)) throw refusedHost('a host that is not listed')
    next()
  }
}

/** A name may be written with the final dot of the root (RFC 1034 §3.1); an IPv6 address comes in brackets. */
function isAllowed(host: string, allowed: readonly string[]): boolean {
  const name = host.replace(/\.$/, '').replace(/^\[(.*)\]$/, '$1')
  return allowed.some((one) => (one.startsWith('.') ? `.${name}`.endsWith(one) : name === one))
}

/** One, or none in HTTP/1.0 (RFC 9112 §3.2). Node keeps the first of several and drops the others, which a proxy may not. */
function hostHeaders({ rawHeaders }: Request): number {
  return rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host').length
}

function refusedHost(reason: string): RequestError {
  return new RequestError('host_not_allowed', {
    message: `the request has ${reason}`,
    userMessage: 'Ce serveur ne répond pas sous ce nom. Vérifiez l’adresse appelée.',
    details: { reason },
  })
}
