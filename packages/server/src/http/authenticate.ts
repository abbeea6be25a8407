import type { Request, RequestHandler } from 'express'
import type { ApiKeys } from '../keys/api-keys.js'
import { RequestError } from './request-error.js'

/** Whether the request carries a key of ours, in `X-API-Key` or in `Authorization: Bearer`. */
export function isAuthenticated(request: Request, apiKeys: ApiKeys): boolean {
  return presentedKeys(request).some((key) => apiKeys.accepts(key))
}

/** Refuses a request without a valid key. Placed before anything that reads the body. */
export function requireApiKey(apiKeys: ApiKeys): RequestHandler {
  return (request, response, next) => {
    if (isAuthenticated(request, apiKeys)) {
      next()
      return
    }
    // RFC 9110 §11.6.1: a 401 names the scheme that it expects.
    response.set('WWW-Authenticate', 'Bearer realm="constat"')
    throw new RequestError('unauthorized', {
      message: 'no valid API key in X-API-Key or Authorization',
      userMessage: 'Non autorisé',
    })
  }
}

function presentedKeys(request: Request): string[] {
  const bearer = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1]
  return [request.get('x-api-key'), bearer].filter((key) => key !== undefined && key !== '') as string[]
}
