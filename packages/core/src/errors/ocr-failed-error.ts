import { ConstatError } from './constat-error.js'

/** The OCR engine did not answer, or not in a form that can be used. */
export class OcrFailedError extends ConstatError {
  readonly code = 'ocr_failed'

  /** @param details `engine`: identifier of the engine; `reason`: what went wrong, without any text of the document. */
  constructor(details: { engine: string; reason: string }, cause?: unknown) {
    super({
      message: `The OCR engine ${details.engine} failed: ${details.reason}.`,
      userMessage:
        'La reconnaissance de caractères n’a pas abouti. Réessayez dans un instant ; si l’échec se répète, envoyez le PDF d’origine du fournisseur.',
      details,
      isRetryable: true,
      cause,
    })
  }
}
