import type { RequestHandler } from 'express'
import { RequestError } from './request-error.js'

/** Last handler of a known path: says which methods it has. */
export function methodNotAllowed(allowed: readonly string[]): RequestHandler {
  return (request, response) => {
    response.set('Allow', allowed.join(', '))
    throw new RequestError('method_not_allowed', {
      message: `${request.method} is not available here; use ${allowed.join(', ')}`,
      userMessage: `Méthode ${request.method} non autorisée ici. Utilisez ${allowed.join(' ou ')}.`,
      details: { method: request.method, allowed },
    })
  }
}
