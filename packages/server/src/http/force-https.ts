import type { RequestHandler } from 'express'
import { isMonitored } from './monitored-paths.js'
import { RequestError } from './request-error.js'

/**
 * Sends a request that came over plain http to the same address over https. What carries a body is refused instead: its
 * key and its bill have travelled in clear already, and whoever sends it must hear of it.
 */
export const forceHttps: RequestHandler = (request, response, next) => {
  if (request.secure || isMonitored(request.path)) {
    next()
    return
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    throw new RequestError('https_required', {
      message: 'the request came over plain http',
      userMessage:
        'Ce serveur n’accepte que HTTPS. Refaites la demande avec une adresse en https:// ; si une clé a été envoyée en clair, faites-la remplacer.',
    })
  }
  response.set('Cache-Control', 'no-store')
  // Of the port nothing is known: that of https is its own.
  response.redirect(308, `https://${request.hostname}${request.originalUrl}`)
}
