import type { RequestHandler } from 'express'
import helmet from 'helmet'

const onEveryAnswer = helmet({
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      fontSrc: ["'self'"],
      imgSrc: ["'self'", 'blob:'],
      connectSrc: ["'self'"],
      frameSrc: ['blob:'],
      objectSrc: ['blob:'],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' },
})

/** A year, as preload lists want. Names below this one are not ours to decide for. */
const rememberHttps = helmet.strictTransportSecurity({ maxAge: 31_536_000, includeSubDomains: false })

/**
 * Security headers of every answer. The page of this server has no inline script or style; `blob:` frames are the two
 * reports, `blob:` pictures the pages of the bill, which the browser shows from memory. HSTS goes with https only, where
 * it is forced: over plain http browsers must ignore it (RFC 6797 §7.2).
 */
export function securityHeaders({ isHttpsForced }: { isHttpsForced: boolean }): RequestHandler {
  return (request, response, next) => {
    onEveryAnswer(request, response, (error?: unknown) => {
      if (error === undefined && isHttpsForced && request.secure) rememberHttps(request, response, next)
      else next(error)
    })
  }
}
