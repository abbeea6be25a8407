import type { Request, RequestHandler, Response } from 'express'
import type { ApiKey, Scope } from '../keys/api-key.js'
import type { ApiKeys } from '../keys/api-keys.js'
import { refusalOf } from './key-refusals.js'
import { RequestError } from './request-error.js'

type Identifies = Pick<ApiKeys, 'identify'>

/** The key of a request in `X-API-Key` or in `Authorization: Bearer`, where none is needed; null without a good one. */
export async function optionalKey(request: Request, apiKeys: Identifies): Promise<ApiKey | null> {
  const identity = await apiKeys.identify(presentedKeys(request), request.ip)
  return identity.kind === 'known' ? identity.key : null
}

/** Refuses a request without a good key that opens this. Placed before anything that reads the body. */
export function requireApiKey(apiKeys: Identifies, scope?: Scope): RequestHandler {
  return async (request, response, next) => {
    const identity = await apiKeys.identify(presentedKeys(request), request.ip)
    if (identity.kind !== 'known') throw refusalOf(identity, response)
    if (scope !== undefined) checkScope(identity.key, scope)
    const locals = response.locals as { apiKey?: ApiKey }
    locals.apiKey = identity.key
    next()
  }
}

/** Refuses a key that {@link requireApiKey} let in and that does not open this as well. */
export function requireScope(scope: Scope): RequestHandler {
  return (_request, response, next) => {
    checkScope(keyOf(response), scope)
    next()
  }
}

/** @throws RequestError `missing_scope` for a key that does not open this */
export function checkScope({ scopes }: ApiKey, scope: Scope): void {
  if (scopes.includes(scope)) return
  throw new RequestError('missing_scope', {
    message: `the key has no scope ${scope}`,
    userMessage: `Cette clé d’API n’ouvre pas cette route. Utilisez une clé qui a la portée « ${scope} ».`,
    details: { scope },
  })
}

/** The key that {@link requireApiKey} let in. */
export function keyOf(response: Response): ApiKey {
  const { apiKey } = response.locals as { apiKey?: ApiKey }
  if (apiKey === undefined) throw new Error('the route asks for a key that it did not require')
  return apiKey
}

function presentedKeys(request: Request): string[] {
  const bearer = /^Bearer +(\S+)$/i.exec(request.get('authorization') ?? '')?.[1]
  const keys = [request.get('x-api-key'), bearer].filter((key) => key !== undefined && key !== '') as string[]
  return [...new Set(keys)]
}
