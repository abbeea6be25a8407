import { ConstatError } from './constat-error.js'
import { withRawText } from './with-raw-text.js'

/** The model declined to answer. */
export class ModelRefusedError extends ConstatError {
  readonly code = 'model_refused'
  /** The model's own words. Not enumerable: no log and no JSON of this error holds them. */
  declare readonly rawText: string

  /** @param details `provider`, `model`, `requestId`. */
  constructor(details: { provider: string; model: string; requestId: string | null }, rawText = '') {
    super({
      message: `The model ${details.model} of ${details.provider} declined to answer.`,
      userMessage:
        'Le modèle d’analyse a refusé de traiter ce document. Relancez avec un autre modèle, ou sans modèle.',
      details,
    })
    withRawText(this, rawText)
  }
}
