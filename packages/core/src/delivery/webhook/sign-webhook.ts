import { InvalidOptionError } from '../../errors/invalid-option-error.js'
import { legacySignature, standardSignature } from './signatures.js'

export interface WebhookToSign {
  /** The same for every attempt, so that a receiver can tell a message that it has had; no dot in it. */
  readonly id: string
  /** Of this attempt. */
  readonly sentAt: Date
  /** As sent, byte for byte. */
  readonly body: Uint8Array
}

export interface WebhookCredentials {
  /** Secrets that are valid now, the current one first: while a secret is changed, both the new and the old one. */
  readonly secrets?: readonly string[]
  /** Sent as `Authorization: Bearer`. */
  readonly token?: string | null
}

/**
 * The headers that let a receiver believe a webhook: the three of Standard Webhooks with one signature for each secret,
 * the old `x-webhook-signature` with the current one, and the token. Without a secret nothing is signed.
 *
 * @throws InvalidOptionError when the id or a secret cannot be used
 * @example
 * ```ts
 * const headers = signWebhook({ id: 'msg_1', sentAt: new Date(), body }, { secrets: [secret] })
 * ```
 */
export function signWebhook(
  { id, sentAt, body }: WebhookToSign,
  { secrets = [], token = null }: WebhookCredentials,
): Record<string, string> {
  if (!/^[\w-]{1,128}$/.test(id))
    throw new InvalidOptionError({ option: 'id', expected: 'des lettres, chiffres, « _ » ou « - »', received: id })
  const timestamp = String(Math.floor(sentAt.getTime() / 1000))
  const headers: Record<string, string> = { 'webhook-id': id, 'webhook-timestamp': timestamp }
  const [current] = secrets
  if (current !== undefined) {
    const signatures = secrets.map((secret) => standardSignature(secret, id, timestamp, body))
    headers['webhook-signature'] = signatures.join(' ')
    headers['x-webhook-signature'] = legacySignature(current, body)
  }
  if (token !== null) headers['authorization'] = `Bearer ${token}`
  return headers
}
