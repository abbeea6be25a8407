import { ConstatError } from './constat-error.js'

/** Why the address of a webhook is not called. */
export type WebhookUrlRefusal =
  'not_an_address' | 'scheme' | 'credentials' | 'port' | 'unknown_host' | 'private_address'

const sentences: Readonly<Record<WebhookUrlRefusal, string>> = {
  not_an_address: 'ce n’est pas une adresse web complète',
  scheme: 'elle ne commence pas par https://',
  credentials: 'elle contient un nom d’utilisateur ou un mot de passe',
  port: 'son port n’est pas autorisé',
  unknown_host: 'son nom d’hôte n’existe pas',
  private_address: 'elle mène à un réseau privé ou réservé',
}

/** The address of a webhook leads somewhere that a server must not call for a stranger (server-side request forgery). */
export class WebhookUrlRefusedError extends ConstatError {
  readonly code = 'webhook_url_refused'

  /** @param details never the address itself: its path may hold a secret, and what it resolves to is ours alone. */
  constructor(details: { reason: WebhookUrlRefusal }) {
    super({
      message: `The address of the webhook was refused: ${details.reason}.`,
      userMessage: `Adresse de webhook refusée : ${sentences[details.reason]}. Indiquez une adresse https:// publique.`,
      details,
    })
  }
}
