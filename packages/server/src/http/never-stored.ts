import type { RequestHandler } from 'express'

/** Answers of the API are about people: no cache keeps them. */
export const neverStored: RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}
