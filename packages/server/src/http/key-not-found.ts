import { RequestError } from './request-error.js'

/** An id that no key has. */
export function keyNotFound(): RequestError {
  return new RequestError('key_not_found', {
    message: 'no key has this id',
    userMessage: 'Aucune clé n’a cet identifiant.',
  })
}
