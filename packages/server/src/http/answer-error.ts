import { ConstatError } from '@constat/core'
import type { ErrorRequestHandler } from 'express'
import { statusOf } from './error-statuses.js'
import { RequestError } from './request-error.js'
import { requestIdOf } from './request-id.js'

/** Last handler: every error becomes `{detail, code, request_id}`; what was not foreseen is logged and says nothing. */
export const answerError: ErrorRequestHandler = (error: unknown, request, response, next) => {
  const known = asKnownError(error)
  const status = statusOf(known.code) ?? 500
  const { code, details, message } = known
  if (status >= 500) request.log.error({ event: 'request_failed', code, status, details, err: error })
  else request.log.info({ event: 'request_refused', code, status, details, reason: message })

  if (response.headersSent) {
    next(error)
    return
  }
  if (response.destroyed) return
  response.status(status).json({ detail: detailOf(known), code, request_id: requestIdOf(request) })
}

/** The contract has one sentence for any fault of ours, whoever words it. */
function detailOf(error: ConstatError): string {
  return error.code === 'internal_error' ? 'Erreur interne du serveur' : error.userMessage
}

function asKnownError(error: unknown): ConstatError {
  if (ConstatError.isInstance(error) && statusOf(error.code) !== undefined) return error
  if (isRefusalOfExpress(error)) {
    return new RequestError('invalid_request', {
      message: error.message,
      userMessage: 'Requête mal formée.',
      cause: error,
    })
  }
  return new RequestError('internal_error', {
    message: 'unexpected error',
    userMessage: 'Erreur interne du serveur',
    cause: error,
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
