import { ConstatError } from './constat-error.js'

/** A model took longer than allowed; the request was stopped. */
export class ModelTimeoutError extends ConstatError {
  readonly code = 'model_timeout'

  /** @param details `provider`, `model`; `maxMilliseconds`: the limit. */
  constructor(details: { provider: string; model: string; maxMilliseconds: number }) {
    super({
      message: `The model ${details.model} of ${details.provider} did not answer within ${details.maxMilliseconds} ms.`,
      userMessage: `Le service d’analyse « ${details.provider} » n’a pas répondu à temps. Réessayez dans quelques minutes.`,
      details,
      isRetryable: true,
    })
  }
}
