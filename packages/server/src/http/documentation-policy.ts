import type { RequestHandler } from 'express'
import helmet from 'helmet'

/** The policy of the page of the documentation: Swagger UI draws its icons from `data:` addresses in its style sheet. */
export const documentationPolicy: RequestHandler = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
  },
})
