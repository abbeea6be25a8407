import { createHash, timingSafeEqual } from 'node:crypto'
import { WebhookNotAuthenticError } from '../../errors/webhook-not-authentic-error.js'
import { systemClock, type Clock } from '../../input/clock.js'
import { headerReader, type WebhookHeaders } from './webhook-headers.js'
import { legacySignature, standardSignature } from './signatures.js'
import { standardKey } from './webhook-secret.js'

export interface ReceivedWebhook {
  /** As received, before any parsing. */
  readonly body: Uint8Array | string
  readonly headers: WebhookHeaders
}

export interface VerifyOptions {
  /** Any of them may have signed. */
  readonly secrets: readonly string[]
  /** The token expected in `Authorization: Bearer`. @default none is asked for */
  readonly token?: string
  /** How far the time of the message may be from now, in seconds. @default 300 */
  readonly toleranceSeconds?: number
  /**
   * Takes the old signature where there is no other one, for a sender that knows no other. It says nothing of time: a
   * message could be sent again at any time, by anybody who has seen it. @default false
   */
  readonly acceptLegacy?: boolean
  /** Asked last, with the id of a message that is authentic: whether it was had before. To be remembered by it. */
  readonly isReplayed?: (id: string) => boolean | Promise<boolean>
  readonly clock?: Clock
}

export interface VerifiedWebhook {
  /** `webhook-id`; of a message with the old signature alone, its digest. */
  readonly id: string
  readonly signature: 'standard' | 'legacy'
  /** Null with the old signature alone. */
  readonly sentAt: Date | null
  /** Of the header `X-Task-Id`, which no signature covers: trust the one of the body. */
  readonly taskId: string | null
}

/**
 * Whether a webhook that was received is one of ours: to be asked before anything is made of its body. Signatures are
 * compared in constant time.
 *
 * @throws WebhookNotAuthenticError, to be answered 401
 * @example
 * ```ts
 * app.post('/invoice-ready', express.raw({ type: 'application/json', limit: '20mb' }), async (request, response) => {
 *   await verifyWebhook({ body: request.body, headers: request.headers }, { secrets: [secret] })
 *   response.json({ ok: true })
 * })
 * ```
 */
export async function verifyWebhook(received: ReceivedWebhook, options: VerifyOptions): Promise<VerifiedWebhook> {
  const header = headerReader(received.headers)
  const body = Buffer.from(received.body)
  // An empty secret is one that anybody knows.
  options.secrets.forEach(standardKey)
  if (options.token !== undefined && !isSame(header('authorization') ?? '', `Bearer ${options.token}`))
    throw new WebhookNotAuthenticError({ reason: 'unauthorized' })
  const signed = header('webhook-signature') !== null
  const checked = signed || options.acceptLegacy !== true ? checkStandard : checkLegacy
  const verified = { ...checked(header, body, options), taskId: header('x-task-id') }
  if ((await options.isReplayed?.(verified.id)) === true) throw new WebhookNotAuthenticError({ reason: 'replayed' })
  return verified
}

type Checked = Omit<VerifiedWebhook, 'taskId'>
type HeaderReader = ReturnType<typeof headerReader>

function checkStandard(header: HeaderReader, body: Uint8Array, options: VerifyOptions): Checked {
  const [id, timestamp] = [header('webhook-id'), header('webhook-timestamp')]
  const given = header('webhook-signature')
  if (id === null || timestamp === null || given === null)
    throw new WebhookNotAuthenticError({ reason: 'no_signature' })
  const expected = options.secrets.map((secret) => standardSignature(secret, id, timestamp, body))
  if (!hasOneOf(given.split(' '), expected)) throw new WebhookNotAuthenticError({ reason: 'bad_signature' })

  const { toleranceSeconds = 300, clock = systemClock } = options
  const sentAt = new Date(Number(timestamp) * 1000)
  const age = (clock().getTime() - sentAt.getTime()) / 1000
  if (!/^\d{1,12}$/.test(timestamp) || age > toleranceSeconds) throw new WebhookNotAuthenticError({ reason: 'too_old' })
  if (age < -toleranceSeconds) throw new WebhookNotAuthenticError({ reason: 'too_new' })
  return { id, signature: 'standard', sentAt }
}

function checkLegacy(header: HeaderReader, body: Uint8Array, { secrets }: VerifyOptions): Checked {
  const given = header('x-webhook-signature')
  if (given === null) throw new WebhookNotAuthenticError({ reason: 'no_signature' })
  const expected = secrets.map((secret) => legacySignature(secret, body))
  if (!hasOneOf([given], expected)) throw new WebhookNotAuthenticError({ reason: 'bad_signature' })
  return { id: createHash('sha256').update(body).digest('hex'), signature: 'legacy', sentAt: null }
}

/** Compares every pair: how long it takes tells nothing of which one was nearly right. */
function hasOneOf(given: readonly string[], expected: readonly string[]): boolean {
  let found = false
  // A sender has a few secrets at most; a header of thousands of signatures is there to keep us busy.
  for (const one of given.slice(0, 16)) for (const other of expected) found = isSame(one, other) || found
  return found
}

function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
