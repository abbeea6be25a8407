import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'

/** Letters, digits and `._-` only: an id is copied into headers and logs, so nothing else may come in through it. */
const wellFormed = /^[\w.-]{1,128}$/

/** Names the request: the caller's `X-Request-Id` when it is well formed, else a new one; echoed in the answer. */
export const identifyRequest: RequestHandler = (request, response, next) => {
  const received = request.get('x-request-id')
  request.id = received !== undefined && wellFormed.test(received) ? received : randomUUID()
  response.set('X-Request-Id', request.id)
  next()
}

/** The id given by {@link identifyRequest}. */
export function requestIdOf(request: { id: unknown }): string {
  return String(request.id)
}
