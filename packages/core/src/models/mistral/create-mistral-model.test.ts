import { describe, expect, it } from 'vitest'
import { describeVisionModel } from '../../testing/model-conformance.js'
import { replayedFetch } from '../../testing/replayed-fetch.js'
import { createMistralModel } from './create-mistral-model.js'
import { mistralReplies } from './recorded-replies.test-support.js'

describeVisionModel(
  { describe, it },
  {
    name: 'mistral',
    createModel: ({ fetch }) => createMistralModel({ model: 'mistral-medium-latest', apiKey: 'secret-key', fetch }),
    replies: mistralReplies,
  },
)

describe('a request to Mistral', () => {
  it('holds the answer to the schema', async () => {
    const { fetch, requests } = replayedFetch([mistralReplies.success])
    const parts = [{ type: 'text', text: 'x' }] as const
    const schema = { name: 'bill', json: { type: 'object' } }
    const model = createMistralModel({ model: 'mistral-medium-latest', apiKey: 'secret-key', fetch })
    await model.generate({ instructions: 'Read.', parts, maxOutputTokens: 9, schema })
    expect(requests[0]?.url).toBe('https://api.mistral.ai/v1/chat/completions')
    expect(JSON.parse(requests[0]?.body ?? '')).toMatchObject({
      max_tokens: 9,
      response_format: { type: 'json_schema', json_schema: { name: 'bill', strict: true } },
    })
  })
})
