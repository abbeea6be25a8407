import type { Request } from 'express'
import { RequestError } from './request-error.js'

/** Whether the caller asks for 202 (RFC 7240, section 4.1); the others get the 200 that they have always had. */
export function prefersAsync(request: Request): boolean {
  const preferences = (request.get('prefer') ?? '').split(',')
  return preferences.some((preference) => /^respond-async\s*(;|$)/i.test(preference.trim()))
}

/** @throws RequestError `invalid_request` for a key that is no key */
export function idempotencyKeyOf(request: Request): string | null {
  const key = request.get('idempotency-key')
  if (key === undefined || key === '') return null
  if (/^[\x21-\x7e]{1,255}$/.test(key)) return key
  throw new RequestError('invalid_request', {
    message: 'the Idempotency-Key is not 1 to 255 printable characters',
    userMessage: 'En-tête Idempotency-Key invalide : attendu 1 à 255 caractères ASCII imprimables, sans espace.',
  })
}
