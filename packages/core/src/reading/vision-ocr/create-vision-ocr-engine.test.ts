import nock from 'nock'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { createVisionOcrEngine } from './create-vision-ocr-engine.js'
import { loadOpenAi } from './load-openai.js'
import type { VisionOcrOptions } from './vision-ocr-options.js'

const answer = '<|ref|>Total 12,50<|/ref|><|det|>[[0, 0, 999, 333]]<|/det|>'
const image = { width: 60, height: 40, pixels: new Uint8Array(60 * 40).fill(255) }
const host = 'http://vision.test'
const french = { languages: ['fra'] }

const create = (options: Partial<VisionOcrOptions> = {}) =>
  createVisionOcrEngine({ baseUrl: `${host}/v1`, model: 'deepseek-ai/DeepSeek-OCR', ...options })
const recognize = (options: Partial<VisionOcrOptions> = {}) => create(options).recognize(image, french)
const completion = (message: object, finishReason = 'stop', logprobs: object | null = null) => ({
  id: 'chatcmpl-1',
  object: 'chat.completion',
  created: 1_764_000_000,
  model: 'deepseek-ai/DeepSeek-OCR',
  choices: [{ index: 0, message: { role: 'assistant', ...message }, finish_reason: finishReason, logprobs }],
})
const reply = (status: number, body: nock.Body, headers: Record<string, string> = {}) =>
  nock(host).post('/v1/chat/completions').reply(status, body, headers)

beforeAll(() => {
  nock.disableNetConnect()
})
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([])
  nock.cleanAll()
})
afterAll(() => {
  nock.restore()
})

describe('vision-ocr', () => {
  it('sends the picture as PNG with the prompt of the model, and no key unless there is one', async () => {
    const bodies: Record<string, unknown>[] = []
    const keep = (body: Record<string, unknown>): boolean => bodies.push(body) > 0
    nock(host, { badheaders: ['authorization'] })
      .post('/v1/chat/completions', keep)
      .reply(200, completion({ content: answer }))
    const { words } = await recognize()
    expect(words.map(({ text, confidence }) => [text, confidence])).toEqual([
      ['Total', 0.6],
      ['12,50', 0.6],
    ])
    const text = JSON.stringify(bodies[0])
    expect(text).toMatch(/"data:image\/png;base64,iVBORw0KGgo/)
    expect(text).toContain('<|grounding|>OCR this image.')
    expect(bodies[0]).toMatchObject({ temperature: 0, skip_special_tokens: false, model: 'deepseek-ai/DeepSeek-OCR' })
  })

  it('sends the key it is given', async () => {
    nock(host, { reqheaders: { authorization: 'Bearer secret' } })
      .post('/v1/chat/completions')
      .reply(200, completion({ content: answer }))
    expect((await recognize({ apiKey: 'secret' })).words).toHaveLength(2)
  })

  it('takes the confidence from the probabilities of the tokens', async () => {
    const tokens = ['<|ref|>', 'Total', ' 12', ',50', answer.slice(18)]
    const content = tokens.map((token, index) => ({ token, bytes: null, logprob: Math.log(index === 1 ? 0.5 : 0.9) }))
    reply(200, completion({ content: answer }, 'stop', { content }))
    const { words } = await recognize()
    expect(words.map(({ confidence }) => confidence)).toEqual([expect.closeTo(0.5), expect.closeTo(0.9)])
  })

  it.each([
    ['is cut off', completion({ content: answer }, 'length'), 'cut off'],
    ['is held back', completion({ content: '' }, 'content_filter'), 'held the answer back'],
    ['is a refusal', completion({ content: null, refusal: 'I cannot' }), 'refused'],
    ['is empty', completion({ content: null }), 'there is no answer'],
    ['has no choice', { object: 'chat.completion', choices: [] }, 'there is no answer'],
    ['is something else', { hello: 'world' }, 'there is no answer'],
    ['has no boxes', completion({ content: 'Total 12,50' }), 'no boxes in the answer'],
  ])('refuses an answer that %s', async (_what, body, reason) => {
    reply(200, body)
    const failure = recognize()
    await expect(failure).rejects.toMatchObject({ code: 'ocr_failed' })
    await expect(failure).rejects.toThrow(reason)
  })

  it('tries again when the endpoint is busy or broken', async () => {
    reply(429, { error: { message: 'slow down' } }, { 'retry-after-ms': '1' })
    reply(503, 'down', { 'retry-after-ms': '1' })
    reply(200, completion({ content: answer }))
    expect((await recognize()).words).toHaveLength(2)
  })

  it.each([400, 401, 404])(
    'does not try again after %i, and does not repeat what the endpoint says',
    async (status) => {
      reply(status, { error: { message: 'no such picture of M. Dupont' } })
      const failure = recognize()
      await expect(failure).rejects.toThrow(`the endpoint answered ${status}`)
      await expect(failure).rejects.not.toThrow('Dupont')
    },
  )

  it('gives up after its retries, or when nobody is there', async () => {
    for (let attempt = 0; attempt < 2; attempt++) reply(500, 'broken', { 'retry-after-ms': '1' })
    await expect(recognize({ maxRetries: 1 })).rejects.toThrow('answered 500')
    nock(host).post('/v1/chat/completions').replyWithError('connection reset')
    await expect(recognize({ maxRetries: 0 })).rejects.toThrow('cannot be reached')
  })

  it.each([
    ['the tokens that the endpoint counted', { prompt_tokens: 421, completion_tokens: 12 }, [421, 12]],
    ['no tokens where the endpoint does not count', null, [null, null]],
  ])('tells %s', async (_what, usage, [inputTokens, outputTokens]) => {
    reply(200, { ...completion({ content: answer }), usage })
    expect((await recognize()).usage).toEqual({ inputTokens, outputTokens })
  })

  it('is ready when the endpoint answers and takes the key, whether it lists its models or not', async () => {
    const models = () => nock(host, { reqheaders: { authorization: 'Bearer secret' } }).get('/v1/models')
    for (const [status, fault] of [
      [200, null],
      [404, null],
      [401, 'the endpoint answered 401'],
      [503, 'the endpoint answered 503'],
    ] as const) {
      models().reply(status, {})
      const probing = create({ apiKey: 'secret' }).probe?.(french)
      await (fault === null ? expect(probing).resolves.toBeUndefined() : expect(probing).rejects.toThrow(fault))
    }
    models().replyWithError('connection reset')
    await expect(create({ apiKey: 'secret' }).probe?.(french)).rejects.toMatchObject({ code: 'ocr_failed' })
  })

  it('says which package is missing', async () => {
    const missing = loadOpenAi(() => Promise.reject(new Error('ERR_MODULE_NOT_FOUND')))
    await expect(missing).rejects.toThrow('openai (7 or later) is not installed')
  })
})
