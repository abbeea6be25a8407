import type { RequestHandler } from 'express'
import { RequestError } from './request-error.js'

const retryAfterSeconds = 5

/**
 * Lets so many requests in at a time, from before the body is read until the answer is gone: a file waits in memory
 * for its turn, so their number bounds the memory.
 *
 * @param what French plural of what is sent
 */
export function admitAtMost(places: number, what = 'factures'): RequestHandler {
  let taken = 0
  return (_request, response, next) => {
    if (taken >= places) {
      response.set('Retry-After', String(retryAfterSeconds))
      throw new RequestError('busy', {
        message: `all ${places} places are taken`,
        userMessage: `Le serveur traite déjà trop de ${what}. Réessayez dans quelques secondes.`,
        isRetryable: true,
        details: { places },
      })
    }
    taken += 1
    response.once('close', () => {
      taken -= 1
    })
    next()
  }
}
