import { createHash } from 'node:crypto'
import { signWebhook } from '../../core/src/delivery/webhook/sign-webhook.js'

/** One message, what its receiver knows, and what a right receiver makes of it. */
export interface WebhookVector {
  name: string
  secrets: string[]
  token: string | null
  acceptLegacy: boolean
  /** Seconds since 1970. */
  now: number
  headers: Record<string, string>
  body: string
  expected: { id: string; signature: 'standard' | 'legacy' } | { reason: string }
}

const sentAt = 1_795_942_800
const id = 'msg_0b9a8a5e6f0e4c0b'
const standard = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const text = 'secret-partagé-de-longue-date'
const body = '{"task_id":"0b9a8a5e","type":"invoice.completed","external_ref":"Été n° 1 – 20 €"}'

/** Messages by the signer of this library, with its two kinds of signature, and what forgers make of them. */
export function webhookVectors(): WebhookVector[] {
  const signed = (secrets: string[], token: string | null = null) =>
    signWebhook({ id, sentAt: new Date(sentAt * 1000), body: Buffer.from(body) }, { secrets, token })
  const genuine: WebhookVector = {
    name: 'Standard Webhooks, secret whsec_',
    ...{ secrets: [standard], token: null, acceptLegacy: false, now: sentAt + 3, body },
    ...{ headers: signed([standard]), expected: { id, signature: 'standard' } },
  }
  const but = (name: string, replaced: Partial<WebhookVector>): WebhookVector => ({ ...genuine, name, ...replaced })
  const headersBut = (replaced: Record<string, string>) => ({ ...genuine.headers, ...replaced })
  const only = (...names: string[]) =>
    Object.fromEntries(Object.entries(genuine.headers).filter(([name]) => names.includes(name)))
  const refused = (name: string, reason: string, replaced: Partial<WebhookVector>) =>
    but(name, { ...replaced, expected: { reason } })
  const legacy = only('x-webhook-signature')
  const legacyId = createHash('sha256').update(body).digest('hex')

  return [
    genuine,
    but('a secret that is a text', { secrets: [text], headers: signed([text]) }),
    but('two signatures while the secret is changed', { secrets: [text], headers: signed([standard, text]) }),
    but('the old secret beside the new one', { secrets: [text, standard] }),
    but('the token and the signature', { token: 'jeton-1', headers: signed([standard], 'jeton-1') }),
    but('at the edge of the tolerance', { now: sentAt + 300 }),
    but('a bare hexadecimal signature', {
      acceptLegacy: true,
      headers: legacy,
      expected: { id: legacyId, signature: 'legacy' },
    }),
    refused('a body of one other letter', 'bad_signature', { body: body.replace('Été', 'Ete') }),
    refused('another id', 'bad_signature', { headers: headersBut({ 'webhook-id': `${id}x` }) }),
    refused('a newer time on an old message', 'bad_signature', {
      headers: headersBut({ 'webhook-timestamp': String(sentAt + 1) }),
    }),
    refused('another secret', 'bad_signature', { secrets: [text] }),
    refused('a signature without its version', 'bad_signature', {
      headers: headersBut({ 'webhook-signature': (genuine.headers['webhook-signature'] ?? '').slice(3) }),
    }),
    refused('a second after the tolerance', 'too_old', { now: sentAt + 301 }),
    refused('a second before the tolerance', 'too_new', { now: sentAt - 301 }),
    refused('no signature', 'no_signature', { headers: only('webhook-id', 'webhook-timestamp') }),
    refused('a bare hexadecimal signature where none is taken', 'no_signature', { headers: legacy }),
    refused('a wrong hexadecimal signature', 'bad_signature', {
      acceptLegacy: true,
      headers: { 'x-webhook-signature': '0'.repeat(64) },
    }),
    refused('a wrong signature of today beside a right one of before', 'bad_signature', {
      acceptLegacy: true,
      headers: headersBut({ 'webhook-signature': 'v1,AAAA' }),
    }),
    refused('no token', 'unauthorized', { token: 'jeton-1' }),
    refused('another token', 'unauthorized', { token: 'jeton-1', headers: signed([standard], 'jeton-2') }),
  ]
}
