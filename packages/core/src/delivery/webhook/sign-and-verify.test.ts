import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { Webhook } from 'standardwebhooks'
import { describe, expect, it } from 'vitest'
import { fixedClock } from '../../testing/fixed-clock.js'
import { signWebhook } from './sign-webhook.js'
import { verifyWebhook, type VerifyOptions } from './verify-webhook.js'

const sentAt = new Date('2026-11-30T12:00:00.000Z')
const clock = fixedClock('2026-11-30T12:00:00Z')
const whsec = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'
const body = Buffer.from('{"type":"invoice.completed","highlights":["Écart de 12 €"]}')
const signed = signWebhook({ id: 'msg_1', sentAt, body }, { secrets: [whsec] })

const refusal = (received: Parameters<typeof verifyWebhook>[0], options: Partial<VerifyOptions> = {}) =>
  verifyWebhook(received, { secrets: [whsec], clock, ...options }).then(
    () => 'accepted',
    (error: unknown) => (error as { details: { reason: string } }).details.reason,
  )

const secrets = fc.oneof(
  fc.string({ minLength: 1 }).filter((text) => !text.startsWith('whsec_')),
  fc.uint8Array({ minLength: 24, maxLength: 64 }).map((key) => `whsec_${Buffer.from(key).toString('base64')}`),
)
const messages = fc.record({
  id: fc.stringMatching(/^[\w-]{1,40}$/),
  sentAt: fc.date({ min: new Date(0), max: new Date('2999-01-01'), noInvalidDate: true }),
  body: fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
})

describe('a signed webhook', () => {
  it('is believed with each of the secrets that are valid, whatever it says', async () => {
    const property = fc.asyncProperty(
      messages,
      fc.array(secrets, { minLength: 1, maxLength: 3 }),
      async (message, all) => {
        const headers = signWebhook(message, { secrets: all })
        for (const secret of all) {
          const verified = await verifyWebhook(
            { body: message.body, headers },
            { secrets: [secret], clock: () => message.sentAt },
          )
          expect(verified).toMatchObject({ id: message.id, signature: 'standard' })
        }
      },
    )
    await fc.assert(property, { numRuns: 100 })
  })

  it('is not believed once a bit of body, id, time or signature is another, or with another secret', async () => {
    const property = fc.asyncProperty(messages, secrets, secrets, fc.nat(), async (message, secret, other, at) => {
      fc.pre(secret !== other && message.body.length > 0)
      const headers = signWebhook(message, { secrets: [secret] })
      const options = { secrets: [secret], clock: () => message.sentAt, toleranceSeconds: 1e12 }
      const changed = Buffer.from(message.body)
      changed.writeUInt8((changed[at % changed.length] ?? 0) ^ (1 << (at % 8)), at % changed.length)
      expect(await refusal({ body: changed, headers }, options)).toBe('bad_signature')
      for (const forged of [
        { 'webhook-id': `${message.id}x` },
        { 'webhook-timestamp': '1' },
        { 'webhook-signature': 'v1,AAAA' },
      ])
        expect(await refusal({ body: message.body, headers: { ...headers, ...forged } }, options)).toBe('bad_signature')
      expect(await refusal({ body: message.body, headers }, { ...options, secrets: [other] })).toBe('bad_signature')
    })
    await fc.assert(property, { numRuns: 100 })
  })

  it('carries the old signature of the former service: bare hexadecimal over the raw body', () => {
    expect(signed['x-webhook-signature']).toBe(createHmac('sha256', whsec).update(body).digest('hex'))
    const { 'x-webhook-signature': old } = signWebhook(
      { id: 'a', sentAt, body: Buffer.from('{}') },
      { secrets: ['secret'] },
    )
    expect(old).toBe('77325902caca812dc259733aacd046b73817372c777b8d95b402647474516e13')
  })

  it('carries the token, and nothing of a secret that is not set', () => {
    expect(signWebhook({ id: 'a', sentAt, body }, { token: 'abc' })).toEqual({
      'webhook-id': 'a',
      'webhook-timestamp': '1796040000',
      authorization: 'Bearer abc',
    })
  })

  it.each([['a.b'], [''], ['a b'], ['é'], ['x'.repeat(129)]])('has no id such as "%s"', (id) => {
    expect(() => signWebhook({ id, sentAt, body }, {})).toThrow(expect.objectContaining({ code: 'invalid_option' }))
  })

  it.each([['whsec_'], ['whsec_short'], ['whsec_AAAA'], ['whsec_!!!!'], ['']])(
    'is signed with no secret such as "%s"',
    async (secret) => {
      const sign = () => signWebhook({ id: 'a', sentAt, body }, { secrets: [secret] })
      expect(sign).toThrow(expect.objectContaining({ code: 'invalid_option' }))
      const headers = { 'x-webhook-signature': createHmac('sha256', '').update(body).digest('hex') }
      const verified = verifyWebhook({ body, headers }, { secrets: [secret], acceptLegacy: true })
      await expect(verified).rejects.toMatchObject({ code: 'invalid_option' })
    },
  )
})

describe('the standardwebhooks package', () => {
  const now = new Date()

  it('believes what we sign, with a secret in base64 and with one in plain text', () => {
    const raw = 'a plain secret'
    const headers = signWebhook({ id: 'msg_1', sentAt: now, body }, { secrets: [raw, whsec] })
    expect(new Webhook(whsec).verify(body, headers)).toEqual(JSON.parse(body.toString()))
    expect(new Webhook(raw, { format: 'raw' }).verify(body, headers)).toEqual(JSON.parse(body.toString()))
    expect(() => new Webhook('whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA').verify(body, headers)).toThrow('No matching')
  })

  it('is believed by us', async () => {
    const headers = {
      'webhook-id': 'msg_2',
      'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
      'webhook-signature': new Webhook(whsec).sign('msg_2', now, body.toString()),
    }
    expect(await refusal({ body, headers }, { clock: () => now })).toBe('accepted')
    expect(await refusal({ body: `${body.toString()} `, headers }, { clock: () => now })).toBe('bad_signature')
  })
})

describe('a webhook that was received', () => {
  const at = (instant: string) => refusal({ body, headers: signed }, { clock: fixedClock(instant) })

  it('is refused outside of five minutes, or of what was told', async () => {
    expect(await at('2026-11-30T12:05:00Z')).toBe('accepted')
    expect(await at('2026-11-30T12:05:01Z')).toBe('too_old')
    expect(await at('2026-11-30T11:55:00Z')).toBe('accepted')
    expect(await at('2026-11-30T11:54:59Z')).toBe('too_new')
    const clock = fixedClock('2026-11-30T12:00:11Z')
    expect(await refusal({ body, headers: signed }, { clock, toleranceSeconds: 10 })).toBe('too_old')
  })

  it('is refused the second time', async () => {
    const seen = new Set<string>()
    const isReplayed = (id: string) => seen.size === seen.add(id).size
    expect(await refusal({ body, headers: signed }, { isReplayed })).toBe('accepted')
    expect(await refusal({ body, headers: signed }, { isReplayed })).toBe('replayed')
    expect([...seen]).toEqual(['msg_1'])
  })

  it('is not remembered unless it is authentic', async () => {
    const asked: string[] = []
    const isReplayed = (id: string) => asked.push(id) > 9
    expect(await refusal({ body: 'x', headers: signed }, { isReplayed })).toBe('bad_signature')
    expect(asked).toEqual([])
  })

  it('is refused without its signature: the old one is taken only when told so', async () => {
    const headers = { 'X-Webhook-Signature': signed['x-webhook-signature'] }
    expect(await refusal({ body, headers })).toBe('no_signature')
    expect(await refusal({ body, headers }, { acceptLegacy: true })).toBe('accepted')
    expect(await refusal({ body: 'x', headers }, { acceptLegacy: true })).toBe('bad_signature')
    expect(await refusal({ body, headers: {} }, { acceptLegacy: true })).toBe('no_signature')
  })

  it('cannot be saved by its old signature once the other one is wrong', async () => {
    const headers = { ...signed, 'webhook-signature': 'v1,AAAA' }
    expect(await refusal({ body, headers }, { acceptLegacy: true })).toBe('bad_signature')
  })

  it('needs the token that is expected', async () => {
    const token = 'expected'
    expect(await refusal({ body, headers: signed }, { token })).toBe('unauthorized')
    expect(await refusal({ body, headers: { ...signed, authorization: 'Bearer other' } }, { token })).toBe(
      'unauthorized',
    )
    expect(await refusal({ body, headers: { ...signed, authorization: 'Bearer expected' } }, { token })).toBe(
      'accepted',
    )
  })

  it('is read from the headers of Node and of the Fetch API, in any case, and tells its task', async () => {
    const headers = { ...signed, 'x-task-id': 'task-1' }
    const asFetch = new Headers(headers)
    const asNode = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), [value]]))
    for (const given of [asFetch, asNode])
      expect(await verifyWebhook({ body, headers: given }, { secrets: [whsec], clock })).toEqual({
        id: 'msg_1',
        signature: 'standard',
        sentAt,
        taskId: 'task-1',
      })
  })
})
