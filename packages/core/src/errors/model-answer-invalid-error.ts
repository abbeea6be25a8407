import { ConstatError } from './constat-error.js'
import { withRawText } from './with-raw-text.js'

/** The model answered, also when asked again, something that is not the object asked for. */
export class ModelAnswerInvalidError extends ConstatError {
  readonly code = 'model_answer_invalid'
  /** The answer as it came. Not enumerable: no log and no JSON of this error holds it. */
  declare readonly rawText: string

  /**
   * @param details `provider`, `model`, `requestId`; `faults`: paths and kinds of the faults, such as
   * `total.unit: not one of the values allowed`, without any text of the answer.
   */
  constructor(
    details: { provider: string; model: string; requestId: string | null; faults: readonly string[] },
    rawText = '',
  ) {
    super({
      message: `The answer of the model ${details.model} of ${details.provider} cannot be used: ${details.faults.join('; ')}.`,
      userMessage:
        'La réponse du modèle d’analyse n’est pas exploitable ; elle a été écartée. Relancez l’analyse, ou choisissez un autre modèle.',
      details,
    })
    withRawText(this, rawText)
  }
}
