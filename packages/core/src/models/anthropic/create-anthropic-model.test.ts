import { describe, expect, it } from 'vitest'
import { describeVisionModel } from '../../testing/model-conformance.js'
import { replayedFetch } from '../../testing/replayed-fetch.js'
import { createAnthropicModel } from './create-anthropic-model.js'
import { anthropicReplies } from './recorded-replies.test-support.js'

describeVisionModel(
  { describe, it },
  {
    name: 'anthropic',
    createModel: ({ fetch }) => createAnthropicModel({ model: 'claude-haiku-4-5', apiKey: 'secret-key', fetch }),
    replies: anthropicReplies,
  },
)

describe('a request to Anthropic', () => {
  it('carries the key and the version in its head, and the schema in output_config', async () => {
    const { fetch, requests } = replayedFetch([anthropicReplies.success])
    const schema = { name: 'bill', json: { type: 'object' } }
    const parts = [{ type: 'text', text: 'x' }] as const
    const model = createAnthropicModel({ model: 'claude-haiku-4-5', apiKey: 'secret-key', fetch })
    await model.generate({ instructions: 'Read.', parts, maxOutputTokens: 9, schema })
    expect(requests[0]?.url).toBe('https://api.anthropic.com/v1/messages')
    expect(requests[0]?.headers).toMatchObject({
      authorization: 'Bearer secret-key',
      'anthropic-version': '2026-10-21',
    })
    expect(JSON.parse(requests[0]?.body ?? '')).toMatchObject({
      system: 'Read.',
      output_config: { format: { type: 'json_schema', schema: { type: 'object' } } },
    })
  })

  it.each([
    ['claude-haiku-4-5-20251001', true],
    ['claude-sonnet-5-5', false],
    ['claude-opus-6', false],
  ])('of %s has a temperature: %s', async (model, isTaken) => {
    const { fetch, requests } = replayedFetch([anthropicReplies.success])
    const call = { instructions: 'Read.', parts: [], maxOutputTokens: 9, temperature: 0 }
    await createAnthropicModel({ model, apiKey: 'secret-key', fetch }).generate(call)
    expect(requests[0]?.body.includes('temperature')).toBe(isTaken)
  })
})
