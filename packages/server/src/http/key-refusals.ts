import type { Response } from 'express'
import type { Identity } from '../keys/identity.js'
import { RequestError } from './request-error.js'

type Refused = Exclude<Identity, { kind: 'known' }>

/** What a caller without a good key is told, with the headers that go with it. */
export function refusalOf(identity: Refused, response: Response): RequestError {
  if (identity.kind === 'locked') {
    response.set('Retry-After', String(identity.secondsLeft))
    return new RequestError('too_many_bad_keys', {
      message: 'the address presented too many bad keys',
      userMessage:
        'Trop de clés d’API invalides depuis cette adresse. Vérifiez la clé, puis réessayez dans quelques minutes.',
      isRetryable: true,
      details: { retry_after_seconds: identity.secondsLeft },
    })
  }
  if (identity.kind === 'disabled') {
    return new RequestError('key_disabled', {
      message: 'the key is disabled',
      userMessage: 'Cette clé d’API est désactivée. Demandez-en une autre à l’exploitant du service.',
      details: { key: identity.key.id },
    })
  }
  if (identity.kind === 'expired') {
    return new RequestError('key_expired', {
      message: 'the key has expired',
      userMessage: 'Cette clé d’API a expiré. Demandez-en une autre à l’exploitant du service.',
      details: { key: identity.key.id },
    })
  }
  // RFC 9110 §11.6.1: a 401 names the scheme that it expects.
  response.set('WWW-Authenticate', 'Bearer realm="constat"')
  return new RequestError('unauthorized', {
    message: 'no valid API key in X-API-Key or Authorization',
    userMessage: 'Non autorisé',
  })
}
