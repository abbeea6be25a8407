import type { RequestHandler } from 'express'
import { RequestError } from './request-error.js'

/** Answers a path that does not exist. */
export const notFound: RequestHandler = () => {
  throw new RequestError('not_found', {
    message: 'no route for this path',
    userMessage: 'Adresse inconnue. Les routes disponibles sont décrites dans la documentation du serveur.',
  })
}
