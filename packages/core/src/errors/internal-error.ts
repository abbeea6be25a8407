import { ConstatError } from './constat-error.js'

/** A fault of the product, not of the document; `cause` holds what happened. */
export class InternalError extends ConstatError {
  readonly code = 'internal_error'

  constructor(cause: unknown) {
    super({
      message: 'An unexpected fault stopped the work; see cause.',
      userMessage: 'Erreur interne du serveur. Réessayez dans quelques minutes.',
      isRetryable: true,
      cause,
    })
  }
}
