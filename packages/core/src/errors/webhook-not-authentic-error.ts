import { ConstatError } from './constat-error.js'

/** What is wrong with a webhook that was received. */
export type WebhookFault = 'no_signature' | 'bad_signature' | 'unauthorized' | 'too_old' | 'too_new' | 'replayed'

const sentences: Readonly<Record<WebhookFault, string>> = {
  no_signature: 'aucune signature',
  bad_signature: 'signature incorrecte',
  unauthorized: 'jeton absent ou incorrect',
  too_old: 'horodatage trop ancien',
  too_new: 'horodatage dans le futur',
  replayed: 'message déjà reçu',
}

/** A webhook that was received is not to be believed: it was not signed with the secret, or is sent again. */
export class WebhookNotAuthenticError extends ConstatError {
  readonly code = 'webhook_not_authentic'

  constructor(details: { reason: WebhookFault }) {
    super({
      message: `The webhook is not authentic: ${details.reason}.`,
      userMessage: `Webhook refusé : ${sentences[details.reason]}. Vérifiez le secret partagé et l’horloge du serveur.`,
      details,
    })
  }
}
