import { ConstatError } from './constat-error.js'
import { withRawText } from './with-raw-text.js'

/** The vendor's content filter held the request or the answer back. */
export class ModelFilteredError extends ConstatError {
  readonly code = 'model_filtered'
  /** What the model had written until then. Not enumerable: no log and no JSON of this error holds it. */
  declare readonly rawText: string

  /** @param details `provider`, `model`, `requestId`. */
  constructor(details: { provider: string; model: string; requestId: string | null }, rawText = '') {
    super({
      message: `The content filter of ${details.provider} held back the answer of the model ${details.model}.`,
      userMessage:
        'Le filtre de contenu du service d’analyse a bloqué ce document. Relancez avec un autre modèle, ou sans modèle.',
      details,
    })
    withRawText(this, rawText)
  }
}
