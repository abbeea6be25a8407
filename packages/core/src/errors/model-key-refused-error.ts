import { ConstatError } from './constat-error.js'

/** The vendor answered that the key is unknown, or that it may not use the model (HTTP 401 or 403). */
export class ModelKeyRefusedError extends ConstatError {
  readonly code = 'model_key_refused'

  /** @param details `provider`, `model`, `status`: HTTP status; `requestId`: the vendor's, to quote to its support. */
  constructor(details: { provider: string; model: string; status: number; requestId: string | null }) {
    super({
      message: `The provider ${details.provider} refused the key for the model ${details.model} (HTTP ${details.status}).`,
      userMessage: `Le service d’analyse « ${details.provider} » a refusé la clé d’accès. Vérifiez la clé et ses droits, puis relancez l’analyse.`,
      details,
    })
  }
}
