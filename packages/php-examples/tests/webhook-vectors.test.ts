import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { verifyWebhook } from '../../core/src/delivery/webhook/verify-webhook.js'
import { webhookVectors, type WebhookVector } from '../scripts/webhook-vectors.js'

const written = JSON.parse(
  readFileSync(join(import.meta.dirname, '../vectors/webhooks.json'), 'utf8'),
) as WebhookVector[]

describe('the messages that every receiver is checked with', () => {
  it('are those of the signer of today', () => {
    expect(written).toEqual(webhookVectors())
  })

  it.each(written)('have the verdict of the verifier of the library: $name', async (vector) => {
    const { secrets, token, acceptLegacy, now, headers, body, expected } = vector
    const clock = () => new Date(now * 1000)
    const options = { secrets, acceptLegacy, clock, ...(token !== null && { token }) }
    const verdict = verifyWebhook({ body, headers }, options)
    if ('reason' in expected) await expect(verdict).rejects.toMatchObject({ details: expected })
    else await expect(verdict).resolves.toMatchObject(expected)
  })
})
