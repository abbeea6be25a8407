import { ConstatError } from '@constat/core'
import type { ErrorRequestHandler, Request } from 'express'
import { isConnectionLost } from '../database/is-connection-lost.js'
import { drainSlowly } from './drain-slowly.js'
import { statusOf } from './error-statuses.js'
import { noteFailedStatus } from './failed-status.js'
import { RequestError } from './request-error.js'
import { requestIdOf } from './request-id.js'

/** Of what is found out in the midst of the work; others say it where they refuse. */
const retryAfterSeconds: Readonly<Record<string, number>> = { database_unavailable: 5, disk_full: 60 }

/** Last handler: every error becomes `{detail, code, request_id}`; what was not foreseen is logged and says nothing. */
export const answerError = answerErrorAs(({ body }) => body)

/**
 * The same for routes whose callers expect another shape of errors.
 *
 * @param shapeOf the body of the answer: that of `answerError` with more keys
 */
export function answerErrorAs(shapeOf: (answer: ErrorAnswer) => object): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    const answer = errorAnswer(error, request)
    if (response.headersSent) {
      next(error)
      return
    }
    if (response.destroyed) return
    drainSlowly(request)
    const retryAfter = retryAfterSeconds[answer.body.code]
    if (retryAfter !== undefined) response.set('Retry-After', String(retryAfter))
    response.status(answer.status).json(shapeOf(answer))
  }
}

/** What any error is answered with, after it was logged. */
export interface ErrorAnswer {
  status: number
  body: { detail: string; code: string; request_id: string } & Readonly<Record<string, string | number | null>>
}

/** Logs an error of a request and words it for the caller. */
export function errorAnswer(error: unknown, request: Request): ErrorAnswer {
  const known = asKnownError(error)
  const { code, detail, status } = wordKnown(known)
  const { details, message } = known
  if (status >= 500) request.log.error({ event: 'request_failed', code, status, details, err: error })
  else request.log.info({ event: 'request_refused', code, status, details, reason: message })
  noteFailedStatus(request.res, status)
  const more = known instanceof RequestError ? known.answer : {}
  return { status, body: { ...more, detail, code, request_id: requestIdOf(request) } }
}

/** The code, the French sentence and the status of any error. */
export function wordError(error: unknown): { code: string; detail: string; status: number } {
  return wordKnown(asKnownError(error))
}

function wordKnown(known: ConstatError) {
  return { code: known.code, detail: detailOf(known), status: statusOf(known.code) ?? 500 }
}

/** The contract has one sentence for any fault of ours, whoever words it. */
function detailOf(error: ConstatError): string {
  return error.code === 'internal_error' ? 'Erreur interne du serveur' : error.userMessage
}

function asKnownError(error: unknown): ConstatError {
  if (ConstatError.isInstance(error) && statusOf(error.code) !== undefined) return error
  if (isRefusalOfExpress(error)) {
    return new RequestError('invalid_request', {
      // The words of Express repeat what they could not read.
      message: 'the request cannot be read',
      userMessage: 'Requête mal formée.',
      cause: error,
    })
  }
  if (isConnectionLost(error)) return databaseUnavailable(error)
  return new RequestError('internal_error', {
    message: 'unexpected error',
    userMessage: 'Erreur interne du serveur',
    cause: error,
  })
}

/** A database that restarts is back within seconds: nothing is wrong with the request. */
function databaseUnavailable(cause: unknown): RequestError {
  return new RequestError('database_unavailable', {
    message: 'the database does not answer',
    userMessage: 'Le serveur est momentanément indisponible. Réessayez dans quelques secondes.',
    isRetryable: true,
    cause,
  })
}

/** Express refuses a malformed request with a plain error that has a 4xx `status`. */
function isRefusalOfExpress(error: unknown): error is Error & { status: number } {
  return (
    error instanceof Error &&
    'status' in error &&
    typeof error.status === 'number' &&
    error.status >= 400 &&
    error.status < 500
  )
}
