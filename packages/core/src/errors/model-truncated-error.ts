import { ConstatError } from './constat-error.js'
import { withRawText } from './with-raw-text.js'

/** The answer of the model was cut off, also with twice the room. A cut answer is never completed by guess. */
export class ModelTruncatedError extends ConstatError {
  readonly code = 'model_truncated'
  /** The cut answer. Not enumerable: no log and no JSON of this error holds it. */
  declare readonly rawText: string

  /** @param details `provider`, `model`, `requestId`; `maxOutputTokens`: the room of the last attempt. */
  constructor(
    details: { provider: string; model: string; requestId: string | null; maxOutputTokens: number },
    rawText = '',
  ) {
    super({
      message: `The answer of the model ${details.model} of ${details.provider} was cut off at ${details.maxOutputTokens} tokens.`,
      userMessage:
        'La réponse du modèle d’analyse est incomplète ; elle a été écartée. Augmentez la longueur de réponse permise, ou envoyez moins de pages.',
      details,
    })
    withRawText(this, rawText)
  }
}
