import { parseAllowedHosts, signWebhook } from '@constat/core'
import { z } from 'zod'
import { describedAs } from './setting-descriptions.js'
import { commaList, httpAddress, printableText } from './setting-formats.js'

/** Settings of the webhooks that tell the end of a job. */
export const webhookSettings = {
  WEBHOOK_URL: httpAddress().default('').register(describedAs, {
    description:
      'Address that is told the end of every job that names none. `https`, unless its host is in `WEBHOOK_ALLOWED_HOSTS`.',
    format: 'address `https://…`',
    defaultText: '',
    example: 'https://app.example.fr/invoice_ready.php',
    remedy:
      'Indiquez une adresse complète en https:// ; pour un réseau privé ou une adresse en http://, ajoutez son hôte à WEBHOOK_ALLOWED_HOSTS.',
    secret: true,
  }),
  WEBHOOK_TOKEN: printableText().register(describedAs, {
    description: 'Sent with every webhook as `Authorization: Bearer`.',
    format: 'printable ASCII without spaces',
    defaultText: '',
    example: 'token-of-the-receiver',
    remedy: 'Indiquez un jeton en caractères ASCII imprimables, sans espace.',
    secret: true,
  }),
  WEBHOOK_SECRET: commaList(z.string().refine(isSecret))
    .pipe(z.array(z.string()).max(4))
    .default([])
    .register(describedAs, {
      description:
        'Secrets that sign every webhook: the first signs `X-Webhook-Signature`, all of them `webhook-signature`, so that a secret is changed without losing a message. Without any, nothing is signed.',
      format:
        'comma-separated list, at most 4: `whsec_` and 24 to 64 bytes in base64, or a text of 8 characters at least',
      defaultText: '',
      example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      remedy:
        'Séparez au plus 4 secrets par des virgules, le secret courant d’abord ; chacun : whsec_ suivi de 24 à 64 octets en base64, ou un texte d’au moins 8 caractères.',
      secret: true,
    }),
  WEBHOOK_ALLOWED_HOSTS: commaList(z.string().refine(isAllowedHost)).default([]).register(describedAs, {
    description:
      'Hosts and networks that webhooks may be sent to though they are private, by plain HTTP too: for development and private networks. All other addresses must be public, `https`, on port 443 or 8443.',
    format: 'comma-separated list of host names, IP addresses and ranges',
    defaultText: '',
    example: 'receiver.internal,10.0.0.0/8',
    remedy: 'Séparez par des virgules des noms d’hôtes, des adresses IP ou des plages telles que 10.0.0.0/8.',
    secret: false,
  }),
}

function isSecret(text: string): boolean {
  try {
    signWebhook({ id: 'check', sentAt: new Date(0), body: new Uint8Array() }, { secrets: [text] })
    return text.length >= 8
  } catch {
    return false
  }
}

function isAllowedHost(text: string): boolean {
  try {
    parseAllowedHosts([text])
    return true
  } catch {
    return false
  }
}
