import { ConstatError } from './constat-error.js'

/** Reading the document wanted more memory than allowed; the work on it was stopped. */
export class ReadingMemoryError extends ConstatError {
  readonly code = 'reading_memory'

  /** @param details `stage`: what was being done; `maxMemoryMegabytes`: the limit. */
  constructor(details: { stage: string; maxMemoryMegabytes: number }) {
    super({
      message: `The stage ${details.stage} wanted more than ${details.maxMemoryMegabytes} MB of memory (option limits.maxMemoryMegabytes) and was stopped.`,
      userMessage:
        'Ce document demande une quantité de mémoire anormale : la lecture a été arrêtée. Envoyez le PDF d’origine du fournisseur, ou des photos plus simples des pages.',
      details,
    })
  }
}
