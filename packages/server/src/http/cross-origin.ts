import cors from 'cors'
import type { RequestHandler } from 'express'

/** CORS headers for exactly the origins listed; none at all for the others. */
export function allowOrigins(allowedOrigins: readonly string[]): RequestHandler {
  const forAllowed = cors({
    origin: [...allowedOrigins],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: [
      'Authorization',
      'Content-Type',
      'Idempotency-Key',
      'Last-Event-ID',
      'Prefer',
      'X-API-Key',
      'X-Request-Id',
    ],
    exposedHeaders: [
      'Location',
      'Preference-Applied',
      'RateLimit',
      'RateLimit-Limit',
      'RateLimit-Policy',
      'RateLimit-Remaining',
      'RateLimit-Reset',
      'Retry-After',
      'X-Cache',
      'X-Request-Id',
    ],
    maxAge: 600,
  })
  return (request, response, next) => {
    if (allowedOrigins.length === 0) {
      next()
      return
    }
    // The answer depends on the origin even where it carries no CORS header: a shared cache must know.
    response.vary('Origin')
    const origin = request.get('origin')
    if (origin !== undefined && allowedOrigins.includes(origin)) forAllowed(request, response, next)
    else next()
  }
}
