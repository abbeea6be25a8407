import { ConstatError } from './constat-error.js'

/** How an attempt to deliver a webhook failed. */
export type WebhookFailure = 'status' | 'redirect' | 'timeout' | 'network' | 'name_resolution' | 'tls'

/** An attempt to deliver a webhook failed; another one may succeed. */
export class WebhookFailedError extends ConstatError {
  readonly code = 'webhook_failed'

  /** @param details `status`: HTTP status of the receiver, null when no answer arrived. */
  constructor(details: { reason: WebhookFailure; status: number | null }, cause?: unknown) {
    const { reason, status } = details
    super({
      message: `The webhook was not delivered (${reason}${status === null ? '' : `, HTTP ${status}`}).`,
      userMessage:
        status === null
          ? 'Le destinataire du webhook n’a pas répondu. Un nouvel essai aura lieu ; vérifiez que son adresse est joignable.'
          : `Le destinataire du webhook a répondu par le code HTTP ${status}. Un nouvel essai aura lieu ; vérifiez les journaux du destinataire.`,
      details,
      isRetryable: true,
      cause,
    })
  }
}
