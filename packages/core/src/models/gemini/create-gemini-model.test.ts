import { describe, expect, it } from 'vitest'
import { describeVisionModel } from '../../testing/model-conformance.js'
import { replayedFetch } from '../../testing/replayed-fetch.js'
import { createGeminiModel } from './create-gemini-model.js'
import { geminiReplies } from './recorded-replies.test-support.js'

describeVisionModel(
  { describe, it },
  {
    name: 'gemini',
    createModel: ({ fetch }) => createGeminiModel({ model: 'gemini-2.5-flash', apiKey: 'secret-key', fetch }),
    replies: geminiReplies,
  },
)

describe('a request to Gemini', () => {
  it('carries the key in its head and never in its address', async () => {
    const { fetch, requests } = replayedFetch([geminiReplies.success])
    const parts = [{ type: 'text', text: 'x' }] as const
    const schema = { name: 'bill', json: { type: 'object' } }
    const model = createGeminiModel({ model: 'gemini-2.5-flash', apiKey: 'secret-key', fetch })
    await model.generate({ instructions: 'Read.', parts, maxOutputTokens: 9, schema })
    expect(requests[0]?.url).toBe(
      'https://generativelanguage.googleapis.com/v1beta/models/gemini-2.5-flash:generateContent',
    )
    expect(requests[0]?.headers).toMatchObject({ 'x-goog-api-key': 'secret-key' })
    expect(JSON.parse(requests[0]?.body ?? '')).toMatchObject({
      generationConfig: { responseMimeType: 'application/json', responseJsonSchema: { type: 'object' } },
    })
  })
})
