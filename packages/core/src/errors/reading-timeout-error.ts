import { ConstatError } from './constat-error.js'

/** One page took longer than allowed; the work on it was stopped. */
export class ReadingTimeoutError extends ConstatError {
  readonly code = 'reading_timeout'

  /** @param details `stage`: what was being done; `maxMilliseconds`: the limit. */
  constructor(details: { stage: string; maxMilliseconds: number }) {
    super({
      message: `The stage ${details.stage} took longer than ${details.maxMilliseconds} ms (option limits.maxPageMilliseconds) and was stopped.`,
      userMessage:
        'Ce document demande un temps de lecture anormal : la lecture a été arrêtée. Envoyez le PDF d’origine du fournisseur, ou des photos plus simples des pages.',
      details,
    })
  }
}
