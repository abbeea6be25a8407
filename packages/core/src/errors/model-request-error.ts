import { ConstatError } from './constat-error.js'

/** What is known of a request to a model that failed; never the vendor's own words, which may quote the request. */
export interface ModelRequestFailure {
  provider: string
  model: string
  /** HTTP status; null when no answer arrived. */
  status: number | null
  /** The vendor's id of the request, to quote to its support. */
  requestId?: string | null
  /** How long the vendor asks to wait, in milliseconds. */
  retryAfterMilliseconds?: number | null
  /** The parameter that the vendor does not accept, under its name on the wire. */
  parameter?: string | null
  /** Short technical reason, such as `the answer is no JSON`. */
  reason?: string
}

/** A request to a model failed: the endpoint cannot be reached, is busy, broken, or did not accept the request. */
export class ModelRequestError extends ConstatError {
  readonly code = 'model_request_failed'

  /** Retryable: no answer, 408, 409, 429 and 5xx, as the vendors' own SDKs judge. */
  constructor(details: ModelRequestFailure, cause?: unknown) {
    const { status, reason } = details
    const isRetryable = status === null || status === 408 || status === 409 || status === 429 || status >= 500
    const what = status === null ? 'got no answer' : `was answered with HTTP ${status}`
    super({
      message: `The request to ${details.provider} (${details.model}) ${what}${reason === undefined ? '' : `: ${reason}`}.`,
      userMessage: isRetryable
        ? `Le service d’analyse « ${details.provider} » est momentanément indisponible. Réessayez dans quelques minutes.`
        : `Le service d’analyse « ${details.provider} » n’a pas accepté la demande. Vérifiez le modèle choisi et sa configuration.`,
      details: { ...details },
      isRetryable,
      cause,
    })
  }
}
