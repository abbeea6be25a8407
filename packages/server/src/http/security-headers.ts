import type { RequestHandler } from 'express'
import helmet from 'helmet'

/**
 * Security headers of every answer. The page of this server has no inline script or style; `blob:` frames are the two
 * reports, `blob:` pictures the pages of the bill, which the browser shows from memory.
 */
export const securityHeaders: RequestHandler = helmet({
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
  // An http server must not tell browsers to come back over https: the proxy that terminates TLS does.
  strictTransportSecurity: false,
  referrerPolicy: { policy: 'no-referrer' },
})
