import { createHmac } from 'node:crypto'
import { standardKey } from './webhook-secret.js'

/** The old signature: HMAC-SHA256 of the raw body under the text of the secret, in bare hexadecimal. */
export function legacySignature(secret: string, body: Uint8Array): string {
  return createHmac('sha256', secret).update(body).digest('hex')
}

/** The signature of Standard Webhooks: HMAC-SHA256 of `id.timestamp.body`, in base64 after its version. */
export function standardSignature(secret: string, id: string, timestamp: string, body: Uint8Array): string {
  const hmac = createHmac('sha256', standardKey(secret)).update(`${id}.${timestamp}.`).update(body)
  return `v1,${hmac.digest('base64')}`
}
