import { ImageTooLargeError } from '@constat/core'
import OpenAI from 'openai'
import { pino } from 'pino'
import { describe, expect, it, vi } from 'vitest'
import type { Dependencies } from '../../dependencies.js'
import { ocrModels } from '../../ocr/ocr-models.js'
import type { ReadText, TextRequest } from '../../ocr/text-reading.js'
import { databaseForTest } from '../../testing/database-for-test.js'
import { heic, jpeg, png } from '../../testing/images.js'
import { sampleKey } from '../../testing/sample-key.js'
import { serveForTest, testDependencies, testKey, testLimits } from '../../testing/serve-for-test.js'

const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
const dataUrl = (bytes: Uint8Array, type = 'image/png') => `data:${type};base64,${base64(bytes)}`
const chatOf = (...parts: object[]) => ({ model: 'any', messages: [{ role: 'user', content: parts }] })
const image = { type: 'image_url', image_url: { url: dataUrl(png()) } }
const noTokens = { inputTokens: 0, outputTokens: 0 }

/** A server whose engines read what a test says, with what they were asked. */
async function serve(replaced: Partial<Dependencies> & { read?: ReadText } = {}) {
  const asked: TextRequest[] = []
  const { read = () => Promise.resolve({ pages: ['Bonjour\nMadame', 'Page 2'], usage: noTokens }), ...more } = replaced
  const vision = { baseUrl: 'http://vision.test/v1', model: 'deepseek-ai/DeepSeek-OCR', apiKey: null }
  const texts: Dependencies['texts'] = {
    models: ocrModels({ engine: 'auto', vision }),
    read: (request, options) => {
      asked.push(request)
      return read(request, options)
    },
  }
  const { url } = await serveForTest({ texts, ...more })
  const post = (body: unknown, headers: Record<string, string> = {}) =>
    fetch(`${url}/v1/chat/completions`, {
      method: 'POST',
      headers: { 'X-API-Key': testKey, 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    })
  const client = (apiKey = testKey) => new OpenAI({ baseURL: `${url}/v1`, apiKey, maxRetries: 0 })
  return { url, asked, post, client }
}

describe('POST /v1/chat/completions', () => {
  it('answers what stands on the images as the SDK of OpenAI expects it', async () => {
    const { client, asked } = await serve()
    const completion = await client().chat.completions.create({
      model: 'tesseract',
      temperature: 0,
      messages: [
        {
          role: 'user',
          content: [
            { type: 'text', text: 'Lis.' },
            { ...image, type: 'image_url' },
          ],
        },
      ],
    })
    expect(completion).toMatchObject({
      object: 'chat.completion',
      created: Date.parse('2026-11-20T09:00:00Z') / 1000,
      model: 'tesseract',
      choices: [
        { index: 0, message: { role: 'assistant', content: 'Bonjour\nMadame\n\nPage 2' }, finish_reason: 'stop' },
      ],
      usage: { prompt_tokens: 0, completion_tokens: 0, total_tokens: 0 },
    })
    expect(completion.id).toMatch(/^chatcmpl-/)
    expect(asked).toEqual([{ engine: 'settings', files: [{ name: 'image-1', bytes: Buffer.from(png()) }] }])
  })

  it.each([
    ['image_url with an object', { type: 'image_url', image_url: { url: dataUrl(png()), detail: 'high' } }],
    ['image_url with a text', { type: 'image_url', image_url: dataUrl(png()) }],
    ['image_url in bare Base64', { type: 'image_url', image_url: { url: base64(png()) } }],
    ['input_image with a data URL', { type: 'input_image', image_url: dataUrl(png()) }],
    ['input_image in bare Base64', { type: 'input_image', image: base64(png()) }],
    ['a wrong type in the data URL', { type: 'input_image', image: dataUrl(png(), 'image/jpeg;charset=utf-8') }],
  ])('takes %s', async (_what, part) => {
    const { post, asked } = await serve()
    expect((await post(chatOf({ type: 'input_text', text: '<image>' }, part))).status).toBe(200)
    expect(asked[0]?.files).toEqual([{ name: 'image-1', bytes: Buffer.from(png()) }])
  })

  it('reads the images of the last message that has any, with the service unless another engine is named', async () => {
    const { post, asked } = await serve()
    const earlier = { role: 'user', content: [image] }
    const last = { role: 'user', content: [image, { type: 'image_url', image_url: dataUrl(jpeg()) }] }
    const messages = [{ role: 'system', content: 'OCR' }, earlier, { role: 'assistant', content: 'Bonjour' }, last]
    const answer = await post({ messages: [...messages, { role: 'user', content: 'Et alors ?' }] })
    expect(await answer.json()).toMatchObject({ model: 'deepseek-ai/DeepSeek-OCR' })
    expect(asked).toMatchObject([{ engine: 'vision', files: [{ name: 'image-1' }, { name: 'image-2' }] }])
  })

  it.each([
    [
      'an address',
      chatOf({ type: 'image_url', image_url: { url: 'https://169.254.169.254/a.png' } }),
      'image_url_refused',
    ],
    ['an address in input_image', chatOf({ type: 'input_image', image: 'http://localhost/a' }), 'image_url_refused'],
    ['a file of the server', chatOf({ type: 'image_url', image_url: 'file:///etc/passwd' }), 'image_url_refused'],
    ['no image', chatOf({ type: 'text', text: 'Bonjour' }), 'no_file'],
    ['a text alone', { messages: [{ role: 'user', content: 'Bonjour' }] }, 'no_file'],
    ['no messages', {}, 'invalid_field'],
    ['a part of another kind', chatOf({ type: 'input_audio', input_audio: {} }), 'invalid_field'],
    ['a part without its image', chatOf({ type: 'image_url' }), 'invalid_field'],
    ['what is no Base64', chatOf({ type: 'image_url', image_url: 'data:image/png;base64,@@@' }), 'invalid_field'],
    ['a data URL in percent signs', chatOf({ type: 'image_url', image_url: 'data:image/png,%89PNG' }), 'invalid_field'],
    ['a PDF', chatOf({ type: 'image_url', image_url: base64(Buffer.from('%PDF-1.7')) }), 'unsupported_file_type'],
    ['a photo of a phone', chatOf({ type: 'image_url', image_url: dataUrl(heic()) }), 'image_not_supported'],
    ['nine images', chatOf(...Array.from({ length: 9 }, () => image)), 'too_many_files'],
    ['what is no JSON', '{"messages": [', 'invalid_request'],
  ])('refuses %s, in our shape and in that of OpenAI', async (_what, body, code) => {
    const { post, asked } = await serve()
    const response = await post(body)
    const answer = (await response.json()) as { detail: string }
    expect([response.status, answer]).toMatchObject([
      400,
      { code, error: { message: answer.detail, type: 'invalid_request_error', code, param: null } },
    ])
    expect(answer.detail).toMatch(/^\p{Lu}.+[.…]$/u)
    expect(asked).toEqual([])
  })

  it('lets the SDK show the sentence, and choose its error by the status', async () => {
    const read: ReadText = () => Promise.reject(new ImageTooLargeError({ file: 1, pixels: 2, maxPixels: 1 }))
    const { client } = await serve({ read })
    const messages = [{ role: 'user' as const, content: [{ ...image, type: 'image_url' as const }] }]
    const ask = (key: string) => client(key).chat.completions.create({ model: 'tesseract', messages })
    await expect(ask('nuno_wrong')).rejects.toThrow(OpenAI.AuthenticationError)
    await expect(ask('nuno_wrong')).rejects.toThrow('401 Non autorisé')
    await expect(ask(testKey)).rejects.toMatchObject({ status: 422, code: 'image_too_large' })
    await expect(ask(testKey)).rejects.toThrow('L’image est trop grande')
  })

  it('refuses a body beyond the limit before it is read, whether it tells its length or not', async () => {
    const { post, url } = await serve()
    const long = JSON.stringify(chatOf({ type: 'text', text: 'a'.repeat(testLimits.maxContentLength) }))
    const body = new Blob([long]).stream()
    const headers = { 'X-API-Key': testKey, 'Content-Type': 'application/json' }
    const streamed = { method: 'POST', headers, body, duplex: 'half' } as RequestInit
    for (const response of [await post(long), await fetch(`${url}/v1/chat/completions`, streamed)]) {
      expect([response.status, await response.json()]).toMatchObject([413, { error: { code: 'file_too_large' } }])
    }
  })

  it('writes nothing of the image nor of its text to the log', async () => {
    const lines: string[] = []
    const logger = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
    const pages = ['Ordonnance de Mme Lantier']
    const { post } = await serve({ logger, read: () => Promise.resolve({ pages, usage: noTokens }) })
    await post(chatOf({ type: 'text', text: 'Question privée' }, image))
    await post(chatOf({ type: 'image_url', image_url: 'https://privee.example/Lantier.png' }))
    expect(lines.join('')).toContain(
      '"event":"text_read","model":"deepseek-ai/DeepSeek-OCR","images":1,"characters":25',
    )
    for (const hidden of ['Lantier', 'privée', 'privee', base64(png()), testKey])
      expect(lines.join('')).not.toContain(hidden)
  })

  it('stops a reading that takes too long', async () => {
    const read: ReadText = (_request, { signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => {
          reject(signal.reason as Error)
        })
      })
    const { post } = await serve({ read, limits: { ...testLimits, analysisSeconds: 0.02 } })
    const response = await post(chatOf(image))
    expect([response.status, await response.json()]).toMatchObject([
      504,
      { code: 'analysis_timeout', error: { type: 'server_error' } },
    ])
  })
})

describe('a chat in chunks', () => {
  it('comes as the SDK of OpenAI reads it, one chunk for each image', async () => {
    const { client } = await serve({
      read: () => Promise.resolve({ pages: ['Un', 'Deux'], usage: { inputTokens: 300, outputTokens: 12 } }),
    })
    const stream = await client().chat.completions.create({
      model: 'tesseract',
      messages: [{ role: 'user', content: [{ ...image, type: 'image_url' }] }],
      stream: true,
      stream_options: { include_usage: true },
    })
    const chunks = []
    for await (const chunk of stream) chunks.push(chunk)
    expect(new Set(chunks.map(({ id }) => id)).size).toBe(1)
    expect(chunks.map(({ choices: [choice] }) => choice?.delta.content ?? choice?.finish_reason)).toEqual([
      ...['', 'Un', '\n\nDeux', 'stop'],
      undefined,
    ])
    expect(chunks.at(-1)?.usage).toEqual({ prompt_tokens: 300, completion_tokens: 12, total_tokens: 312 })
  })

  it('ends with the error of a reading that failed, and with [DONE] always', async () => {
    const { post, client } = await serve({ read: () => Promise.reject(new Error('a bug')) })
    const lines = (await (await post({ ...chatOf(image), stream: true })).text()).split('\n\n')
    expect(lines.slice(1)).toEqual([expect.stringContaining('"code":"internal_error"'), 'data: [DONE]', ''])
    const stream = await client().chat.completions.create({
      model: 'tesseract',
      messages: [{ role: 'user', content: [{ ...image, type: 'image_url' }] }],
      stream: true,
    })
    const reading = (async () => {
      for await (const chunk of stream) expect(chunk.choices[0]?.delta.content).toBe('')
    })()
    await expect(reading).rejects.toThrow('Erreur interne du serveur')
  })
})

it('counts what is read, gives back what failed, and wants the scope of wounds', async () => {
  const database = await databaseForTest()
  const { apiKeys } = await testDependencies({ database })
  const create = (scope: 'wounds' | 'invoices') =>
    apiKeys.store.create(sampleKey({ scopes: [scope], dailyLimit: 10 }), Date.parse('2026-11-20T09:00:00Z'))
  const { key, stored } = await create('wounds')
  const usage = { inputTokens: 300, outputTokens: null }
  const bug: ReadText = () => Promise.reject(new Error('a bug'))
  const replies: ReadText[] = [bug, bug, () => Promise.resolve({ pages: ['Bonjour', ''], usage })]
  const { post } = await serve({ database, apiKeys, read: (...asked) => (replies.shift() ?? bug)(...asked) })
  const send = (body: object, secret = key) => post(body, { 'X-API-Key': secret })
  expect((await send(chatOf(image))).status).toBe(500)
  await (await send({ ...chatOf(image), stream: true })).text()
  const answer = await send(chatOf(image))
  expect(await answer.json()).toMatchObject({ usage: { prompt_tokens: 300, total_tokens: null } })
  await vi.waitFor(async () => {
    expect((await apiKeys.store.get(stored.id))?.callsOfDay).toBe(1)
    await apiKeys.flushUsage()
    const days = await apiKeys.usage.daysOf(stored.id, 1)
    expect(days).toMatchObject([{ calls: 1, pages: 2, inputTokens: 300, outputTokens: 0 }])
  }, 10_000)
  const closed = await send(chatOf(image), (await create('invoices')).key)
  expect([closed.status, await closed.json()]).toMatchObject([403, { error: { type: 'permission_error' } }])
})

describe('GET /v1/models', () => {
  it('lists what the settings name, for the SDK of OpenAI too', async () => {
    const models = [{ provider: 'anthropic', model: 'claude-sonnet-5-5', isLocal: false }]
    const refuse = () => Promise.reject(new Error('not asked'))
    const { client } = await serve({
      wounds: {
        models,
        mode: 'documentation',
        assess: refuse,
        compare: refuse,
        report: refuse,
        reportComparison: refuse,
      },
      secondReaders: [{ provider: 'mistral', model: 'mistral-medium-3-5' }],
    })
    const { data } = await client().models.list()
    const created = Date.parse('2026-11-20T09:00:00Z') / 1000
    expect(data).toEqual(
      [
        { id: 'deepseek-ai/DeepSeek-OCR', owned_by: 'deepseek-ai', purpose: 'ocr' },
        { id: 'tesseract', owned_by: 'tesseract-ocr', purpose: 'ocr' },
        { id: 'claude-sonnet-5-5', owned_by: 'anthropic', purpose: 'wound' },
        { id: 'mistral-medium-3-5', owned_by: 'mistral', purpose: 'invoice' },
      ].map((model) => ({ ...model, object: 'model', created })),
    )
  })

  it('wants a key', async () => {
    const { client } = await serve()
    await expect(client('nuno_wrong').models.list()).rejects.toThrow('401 Non autorisé')
  })
})
