import { describe, expect, it } from 'vitest'
import { describeVisionModel } from '../../testing/model-conformance.js'
import { replayedFetch } from '../../testing/replayed-fetch.js'
import { createOpenAiCompatibleModel } from './create-openai-compatible-model.js'
import { compatibleReplies } from './recorded-replies.test-support.js'

describeVisionModel(
  { describe, it },
  {
    name: 'openai-compatible',
    createModel: ({ fetch }) =>
      createOpenAiCompatibleModel({
        baseUrl: 'http://models.test/v1',
        model: 'qwen3-vl:8b',
        apiKey: 'secret-key',
        fetch,
      }),
    replies: compatibleReplies,
  },
)

const parts = [{ type: 'text', text: 'x' }] as const
const schema = { name: 'bill', json: { type: 'object', title: 'the schema' } }
const call = { instructions: 'Read.', parts, maxOutputTokens: 9, schema } as const
const formatless = { status: 400, body: { error: { message: 'response_format.type json_schema is not supported' } } }

describe('an endpoint that cannot do everything', () => {
  it('is asked in words what it does not hold to, and this is remembered', async () => {
    const { success } = compatibleReplies
    const { fetch, requests } = replayedFetch([formatless, success, formatless, success, success])
    const model = createOpenAiCompatibleModel({ baseUrl: 'http://localhost:8080/v1/', model: 'some-model', fetch })
    await model.generate(call)
    await model.generate(call)
    await model.generate(call)
    const formats = requests.map(({ body }) => /"response_format":\{"type":"(\w+)"/.exec(body)?.[1] ?? 'text')
    expect(formats).toEqual(['json_schema', 'json_object', 'json_object', 'text', 'text'])
    expect(requests[4]?.body).toContain('the schema')
    expect(requests[0]?.headers).not.toHaveProperty('authorization')
  })

  it('is asked with the other name of the limit', async () => {
    const message = "Unsupported parameter: 'max_tokens'. Use 'max_completion_tokens' instead."
    const { fetch, requests } = replayedFetch([
      { status: 400, body: { error: { message } } },
      compatibleReplies.success,
    ])
    await createOpenAiCompatibleModel({ baseUrl: 'http://localhost:8080/v1', model: 'some-model', fetch }).generate(
      call,
    )
    expect(requests[1]?.body).toContain('"max_completion_tokens":9')
  })

  it.each([
    ['http://localhost:11434/v1', true],
    ['http://127.0.0.1:8000/v1', true],
    ['http://[::1]:8000/v1', true],
    ['http://192.168.1.20:1234/v1', true],
    ['http://172.31.0.2/v1', true],
    ['http://gpu.local/v1', true],
    ['http://172.32.0.2/v1', false],
    ['https://api.example.com/v1', false],
    ['https://localhost.example.com/v1', false],
    ['https://10.example.com/v1', false],
    ['no address', false],
  ])('%s is local: %s', (baseUrl, isLocal) => {
    expect(createOpenAiCompatibleModel({ baseUrl, model: 'm' }).isLocal).toBe(isLocal)
  })
})
