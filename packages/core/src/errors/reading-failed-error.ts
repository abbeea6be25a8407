import { ConstatError } from './constat-error.js'

/** The thread that read the document stopped for a reason that is not known; the next document gets a new one. */
export class ReadingFailedError extends ConstatError {
  readonly code = 'reading_failed'

  /** @param details `stage`: what was being done. */
  constructor(details: { stage: string }, cause?: unknown) {
    super({
      message: `The thread that ran the stage ${details.stage} stopped unexpectedly.`,
      userMessage:
        'La lecture du document a échoué. Réessayez ; si l’échec se répète, envoyez le PDF d’origine du fournisseur.',
      details,
      isRetryable: true,
      cause,
    })
  }
}
