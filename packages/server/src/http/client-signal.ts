import type { Response } from 'express'
import { RequestError } from './request-error.js'

/** A signal that fires when the client is gone before its answer. */
export function signalOfClient(response: Response): AbortSignal {
  const controller = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) controller.abort(clientGone())
  })
  return controller.signal
}

/** What stops the work for a client that has closed its connection; never seen by it. */
export function clientGone(): RequestError {
  return new RequestError('aborted', {
    message: 'the client closed its connection before the answer',
    userMessage: 'La connexion a été fermée avant la réponse.',
  })
}
