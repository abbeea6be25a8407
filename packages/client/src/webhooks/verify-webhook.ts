import { invalid } from '../client-options.js'
import { ConstatClientError } from '../errors/constat-client-error.js'
import { concatenated, fromBase64, fromHex, hmacSha256, isSame, utf8, type Bytes } from './hmac.js'
import { partsOf, type ReceivedWebhook, type WebhookParts } from './received-webhook.js'
import type { WebhookBody } from './webhook-body.js'

export interface VerifyWebhookOptions {
  /** Secrets that are valid now: two while one is changed. Text, or `whsec_` and base64. */
  secrets: readonly string[]
  /** Furthest that the clocks may be apart, in seconds. @default 300 */
  toleranceSeconds?: number
  /** Also believe the bare hexadecimal signature of the former service, which a replay passes. @default false */
  acceptLegacy?: boolean
  /**
   * Says whether an id was seen before, and remembers it; asked for authentic messages only. Keep ids for twice the
   * tolerance, where all processes of the receiver see them.
   */
  isReplayed?: (id: string) => boolean | Promise<boolean>
  /** `Bearer` token that must come with it. */
  token?: string
  /** Milliseconds since 1970. @default Date.now */
  now?: () => number
}

/** An authentic webhook. */
export interface VerifiedWebhook {
  /** The same for every attempt at one message; null for one that only has the former signature. */
  id: string | null
  signature: 'standard' | 'legacy'
  body: WebhookBody
}

/** Why a webhook was refused; the `cause` of the error. */
export type WebhookRefusal =
  'no_signature' | 'bad_signature' | 'too_old' | 'too_new' | 'replayed' | 'unauthorized' | 'not_json'

/**
 * Believes a webhook or refuses it: signature over the raw body, age, replay.
 *
 * @throws ConstatClientError `webhook_not_authentic`, its `cause` a `WebhookRefusal`; `invalid_argument` without a secret
 * @example
 * ```ts
 * // Next, Hono, workers: the Request itself. Express: { body, headers } of a route with express.raw({ type: '*' + '/*' }).
 * const { body } = await verifyWebhook(request, { secrets: [secret] })
 * if (body.type === 'invoice.completed') await keep(body.task_id, decodeReports(body))
 * ```
 */
export async function verifyWebhook(
  received: ReceivedWebhook,
  options: VerifyWebhookOptions,
): Promise<VerifiedWebhook> {
  const { secrets, token, isReplayed } = options
  if (secrets.length === 0 || secrets.includes('')) throw invalid('secrets : au moins un secret est attendu.')
  const parts = await partsOf(received)
  if (token !== undefined && !isSame(utf8(parts.header('authorization')), utf8(`Bearer ${token}`)))
    throw refused('unauthorized')
  const signature = await believe(parts, options)
  const id = signature === 'standard' ? parts.header('webhook-id') : null
  if (id !== null && (await isReplayed?.(id)) === true) throw refused('replayed')
  return { id, signature, body: parsed(parts.body) }
}

async function believe(parts: WebhookParts, options: VerifyWebhookOptions): Promise<VerifiedWebhook['signature']> {
  const { secrets, toleranceSeconds = 300, acceptLegacy = false, now = Date.now } = options
  const { header, body } = parts
  const [id, timestamp, signatures] = [
    header('webhook-id'),
    header('webhook-timestamp'),
    header('webhook-signature'),
  ] as const
  if (signatures !== '') {
    const given = signatures.split(' ').flatMap((one) => (one.startsWith('v1,') ? [fromBase64(one.slice(3))] : []))
    const message = concatenated(utf8(`${id}.${timestamp}.`), body)
    if (!(await isSignedBy(secrets.map(standardKey), message, given))) throw refused('bad_signature')
    if (!/^\d{1,12}$/.test(timestamp)) throw refused('too_old')
    const age = now() / 1000 - Number(timestamp)
    if (age > toleranceSeconds) throw refused('too_old')
    if (age < -toleranceSeconds) throw refused('too_new')
    return 'standard'
  }
  const legacy = header('x-webhook-signature')
  if (!acceptLegacy || legacy === '') throw refused('no_signature')
  if (!(await isSignedBy(secrets.map(utf8), concatenated(body), [fromHex(legacy)]))) throw refused('bad_signature')
  return 'legacy'
}

async function isSignedBy(keys: readonly Bytes[], message: Bytes, given: readonly (Bytes | null)[]): Promise<boolean> {
  let found = false
  for (const key of keys) {
    const expected = await hmacSha256(key, message)
    for (const signature of given) if (signature !== null && isSame(signature, expected)) found = true
  }
  return found
}

/** The key of Standard Webhooks: what follows `whsec_` in base64, or the text itself. */
function standardKey(secret: string): Bytes {
  if (!secret.startsWith('whsec_')) return utf8(secret)
  const key = fromBase64(secret.slice('whsec_'.length))
  // The specification asks for 24 to 64 bytes.
  if (key === null || key.byteLength < 24 || key.byteLength > 64)
    throw invalid('secrets : après « whsec_ », 24 à 64 octets en base64 sont attendus.')
  return key
}

function parsed(body: Uint8Array): WebhookBody {
  try {
    return JSON.parse(new TextDecoder().decode(body)) as WebhookBody
  } catch {
    throw refused('not_json')
  }
}

function refused(reason: WebhookRefusal): ConstatClientError {
  return new ConstatClientError({ code: 'webhook_not_authentic', cause: reason })
}
