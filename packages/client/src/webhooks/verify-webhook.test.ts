import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { signWebhook } from '@constat/core'
import express from 'express'
import fc from 'fast-check'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ConstatClientError } from '../errors/constat-client-error.js'
import { verifyWebhook, type VerifyWebhookOptions } from './verify-webhook.js'

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const sentAt = new Date('2026-11-30T12:00:00Z')
const now = () => sentAt.getTime()
const text = JSON.stringify({ type: 'invoice.completed', task_id: 't-1', highlights: ['Écart de 12 €'] })
const body = new TextEncoder().encode(text)
const headers = signWebhook({ id: 'msg_1', sentAt, body }, { secrets: [secret] })

async function refusal(
  changed: { body?: Uint8Array | string; headers?: Record<string, string> },
  options: Partial<VerifyWebhookOptions> = {},
): Promise<unknown> {
  try {
    await verifyWebhook({ body, headers, ...changed }, { secrets: [secret], now, ...options })
    return 'accepted'
  } catch (error) {
    if (!ConstatClientError.isInstance(error)) throw error
    return error.code === 'webhook_not_authentic' ? error.cause : error.code
  }
}

describe('a webhook', () => {
  it('that the server signed is believed with each valid secret, whatever it says', async () => {
    const secrets = fc.oneof(
      fc.string({ minLength: 1 }).filter((one) => !one.startsWith('whsec_')),
      fc.uint8Array({ minLength: 24, maxLength: 64 }).map((key) => `whsec_${Buffer.from(key).toString('base64')}`),
    )
    const property = fc.asyncProperty(
      fc.uniqueArray(secrets, { minLength: 1, maxLength: 3 }),
      fc.jsonValue(),
      fc.nat(),
      async (all, said, at) => {
        const bytes = Buffer.from(JSON.stringify(said))
        const signed = signWebhook({ id: 'msg_1', sentAt, body: bytes }, { secrets: all })
        for (const one of all) {
          expect(await refusal({ body: bytes, headers: signed }, { secrets: [one] })).toBe('accepted')
          expect(await refusal({ body: bytes, headers: signed }, { secrets: ['another', one] })).toBe('accepted')
        }
        const forged = Buffer.from(bytes)
        forged.writeUInt8((forged[at % forged.length] ?? 0) ^ 1, at % forged.length)
        expect(await refusal({ body: forged, headers: signed }, { secrets: all })).toBe('bad_signature')
      },
    )
    await fc.assert(property, { numRuns: 60 })
  })

  it('gives its body and its id', async () => {
    const verified = await verifyWebhook({ body: text, headers }, { secrets: [secret], now })
    expect(verified).toEqual({ id: 'msg_1', signature: 'standard', body: JSON.parse(text) as unknown })
  })

  it('is refused outside of its time, the second time, and without its token', async () => {
    const after = (seconds: number) => ({ now: () => sentAt.getTime() + seconds * 1000 })
    expect(await refusal({}, after(300))).toBe('accepted')
    expect(await refusal({}, after(301))).toBe('too_old')
    expect(await refusal({}, after(-301))).toBe('too_new')
    expect(await refusal({}, { ...after(11), toleranceSeconds: 10 })).toBe('too_old')
    const seen = new Set<string>()
    const isReplayed = (id: string) => seen.size === seen.add(id).size
    expect(await refusal({}, { isReplayed })).toBe('accepted')
    expect(await refusal({}, { isReplayed })).toBe('replayed')
    expect(await refusal({}, { token: 'abc' })).toBe('unauthorized')
    expect(await refusal({ headers: { ...headers, Authorization: 'Bearer abc' } }, { token: 'abc' })).toBe('accepted')
  })

  it('with only the former signature is believed only when that is asked for', async () => {
    const former = { 'X-Webhook-Signature': createHmac('sha256', secret).update(body).digest('hex') }
    expect(await refusal({ headers: former })).toBe('no_signature')
    expect(await refusal({ headers: former }, { acceptLegacy: true })).toBe('accepted')
    expect(await refusal({ headers: former, body: 'x' }, { acceptLegacy: true })).toBe('bad_signature')
    const mixed = { ...headers, 'webhook-signature': 'v1,AAAA' }
    expect(await refusal({ headers: mixed }, { acceptLegacy: true })).toBe('bad_signature')
  })

  it.each([[[]], [['']], [['whsec_short']], [['whsec_!']]])('is judged by no secret such as %j', async (secrets) => {
    expect(await refusal({}, { secrets })).toBe('invalid_argument')
  })

  it('is taken as Next and Hono have it: a Request', async () => {
    const request = new Request('http://receiver.example/', { method: 'POST', body, headers })
    expect(await verifyWebhook(request, { secrets: [secret], now })).toMatchObject({ body: { task_id: 't-1' } })
  })

  it('is taken as Express has it: raw bytes and headers', async () => {
    const app = express().post('/', express.raw({ type: '*/*' }), async (request, response) => {
      const verified = await verifyWebhook(
        { body: request.body as Buffer, headers: request.headers },
        { secrets: [secret], now },
      )
      response.json({ ok: verified.id })
    })
    const server = app.listen(0, '127.0.0.1')
    onTestFinished(() => void server.close())
    await once(server, 'listening')
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    const sent = { ...headers, 'Content-Type': 'application/json' }
    expect(await (await fetch(url, { method: 'POST', body, headers: sent })).json()).toEqual({ ok: 'msg_1' })
  })
})
