import { describe, expect, it } from 'vitest'
import { describeVisionModel } from '../../testing/model-conformance.js'
import { replayedFetch } from '../../testing/replayed-fetch.js'
import { createOpenAiModel } from './create-openai-model.js'
import { openAiReplies } from './recorded-replies.test-support.js'

describeVisionModel(
  { describe, it },
  {
    name: 'openai',
    createModel: ({ fetch }) => createOpenAiModel({ model: 'gpt-4.1', apiKey: 'secret-key', fetch }),
    replies: openAiReplies,
  },
)

const call = {
  instructions: 'Read.',
  parts: [{ type: 'text', text: 'x' }],
  maxOutputTokens: 9,
  temperature: 0,
} as const

describe('a request to OpenAI', () => {
  it('keeps nothing at the vendor and holds the answer to the schema', async () => {
    const { fetch, requests } = replayedFetch([openAiReplies.success])
    const schema = { name: 'bill', json: { type: 'object' } }
    await createOpenAiModel({ model: 'gpt-5.4-mini', apiKey: 'secret-key', fetch }).generate({ ...call, schema })
    expect(requests[0]?.url).toBe('https://api.openai.com/v1/responses')
    expect(requests[0]?.headers).toMatchObject({ authorization: 'Bearer secret-key' })
    const body: unknown = JSON.parse(requests[0]?.body ?? '')
    expect(body).toMatchObject({ store: false, text: { format: { type: 'json_schema', name: 'bill', strict: true } } })
    expect(body).not.toHaveProperty('temperature')
  })

  it('is not made without a key', () => {
    expect(() => createOpenAiModel({ model: 'gpt-5.4-mini', apiKey: ' ' })).toThrow(
      expect.objectContaining({ code: 'model_key_missing' }),
    )
  })
})
