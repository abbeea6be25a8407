import assert from 'node:assert/strict'
import { ConstatError } from '../errors/constat-error.js'
import type { ModelCall, VisionModel } from '../models/vision-model.js'
import type { TestRunner } from '../reading/ocr-engine.conformance.js'
import { replayedFetch, type RecordedReply } from './replayed-fetch.js'

/** What an endpoint answers in each case, in its own format; null for what it has no way to say. */
export interface RecordedModelReplies {
  /** `{"total": 12.5}`, with its tokens and the id of the request. */
  success: RecordedReply
  refusal: RecordedReply | null
  filtered: RecordedReply
  truncated: RecordedReply
  /** The object as the input of a tool. */
  toolCall: RecordedReply
  /** HTTP 400 that says that `temperature` is not taken. */
  unknownParameter: RecordedReply
  keyRefused: RecordedReply
  /** HTTP 429 that asks to wait 7 seconds. */
  tooMany: RecordedReply
  broken: RecordedReply
}

export interface ModelUnderTest {
  name: string
  /** A new model that sends by this `fetch`, with the key `secret-key` where it takes one. */
  createModel: (options: { fetch: typeof fetch }) => VisionModel
  replies: RecordedModelReplies
}

const call: ModelCall = {
  instructions: 'Give the total.',
  parts: [
    { type: 'text', text: 'Total : 12,50 €' },
    { type: 'image', mediaType: 'image/png', bytes: Uint8Array.from([1, 2, 3, 255]) },
  ],
  schema: { name: 'bill', json: { type: 'object', properties: { total: { type: 'number' } }, required: ['total'] } },
  maxOutputTokens: 500,
  temperature: 0,
}

/**
 * What every adapter of a model must do: send everything, tell apart the ways in which an answer can fail, leave out a
 * parameter that is not taken, once, and stop when told or when time is over.
 *
 * @example
 * ```ts
 * import { describe, it } from 'vitest'
 * describeVisionModel({ describe, it }, { name: 'mine', createModel: (options) => createMyModel(options), replies })
 * ```
 */
export function describeVisionModel(
  { describe, it }: TestRunner,
  { name, createModel, replies }: ModelUnderTest,
): void {
  const ask = async (answers: readonly (RecordedReply | 'silence')[], asked: Partial<ModelCall> = {}) => {
    const replayed = replayedFetch(answers)
    const model = createModel({ fetch: replayed.fetch })
    const answer = await model.generate({ ...call, ...asked })
    return { answer, requests: replayed.requests }
  }
  const failing = async (answers: readonly (RecordedReply | 'silence')[], asked: Partial<ModelCall> = {}) => {
    const error: unknown = await ask(answers, asked).then(
      () => null,
      (thrown: unknown) => thrown,
    )
    assert.ok(ConstatError.isInstance(error), `expected an error of this package, got ${String(error)}`)
    assert.doesNotMatch(`${error.message} ${JSON.stringify(error.details)}`, /secret-key|12,50/)
    return error
  }

  describe(`the model adapter ${name}`, () => {
    it('sends instructions, text, picture, schema and limit, and the key outside of the body', async () => {
      const { requests } = await ask([replies.success])
      const [request] = requests
      assert.equal(requests.length, 1)
      for (const sent of ['Give the total.', 'Total : 12,50 €', 'AQID/w==', '"total"', '500'])
        assert.ok(request?.body.includes(sent), `${sent} is missing from the request`)
      assert.doesNotMatch(`${request?.url} ${request?.body}`, /secret-key/)
    })

    it('gives the text, tokens, model and id of an answer, and no cost', async () => {
      const { answer } = await ask([replies.success])
      assert.deepEqual(JSON.parse(answer.text), { total: 12.5 })
      assert.equal(answer.finishReason, 'stop')
      assert.equal(answer.refusal, null)
      assert.equal(answer.cost, null)
      assert.deepEqual(answer.usage, { inputTokens: 120, outputTokens: 30, cachedTokens: 20 })
      assert.match(answer.requestId ?? '', /./)
      assert.match(answer.modelId, /./)
    })

    it('tells refusals, filters, cut answers and calls of tools apart', async () => {
      const reasonOf = async (reply: RecordedReply) => (await ask([reply])).answer.finishReason
      if (replies.refusal) {
        const { answer } = await ask([replies.refusal])
        assert.equal(answer.finishReason, 'refusal')
        assert.match(answer.refusal ?? '', /./)
      }
      assert.equal(await reasonOf(replies.filtered), 'content-filter')
      assert.equal(await reasonOf(replies.truncated), 'length')
      assert.deepEqual(JSON.parse((await ask([replies.toolCall])).answer.text), { total: 12.5 })
    })

    it('leaves out a parameter that is not taken, once', async () => {
      const { answer, requests } = await ask([replies.unknownParameter, replies.success])
      assert.equal(answer.finishReason, 'stop')
      assert.ok(requests[0]?.body.includes('"temperature":0'))
      assert.ok(!requests[1]?.body.includes('temperature'))
      const error = await failing([replies.unknownParameter, replies.unknownParameter])
      assert.equal(error.details['parameter'], 'temperature')
      assert.equal(error.isRetryable, false)
    })

    it('gives each failure its own code, and says whether trying again may help', async () => {
      const judged = async (reply: RecordedReply) => {
        const { code, isRetryable, details } = await failing([reply])
        return { code, isRetryable, wait: details['retryAfterMilliseconds'] ?? null }
      }
      const failed = 'model_request_failed'
      assert.deepEqual(await judged(replies.keyRefused), { code: 'model_key_refused', isRetryable: false, wait: null })
      assert.deepEqual(await judged(replies.tooMany), { code: failed, isRetryable: true, wait: 7000 })
      assert.deepEqual(await judged(replies.broken), { code: failed, isRetryable: true, wait: null })
      const html = { status: 200, body: '<html>Bad gateway</html>' }
      assert.deepEqual(await judged(html), { code: failed, isRetryable: true, wait: null })
      const half = { status: 200, body: '{"id": "1", "out' }
      assert.deepEqual(await judged(half), { code: failed, isRetryable: true, wait: null })
    })

    it('takes an answer without content for one without text', async () => {
      const { answer } = await ask([{ status: 200, body: {} }])
      assert.deepEqual([answer.text, answer.finishReason, answer.usage.inputTokens], ['', 'other', null])
    })

    it('stops when told and when time is over', async () => {
      assert.equal((await failing([], { signal: AbortSignal.abort() })).code, 'aborted')
      const controller = new AbortController()
      const stopped = failing(['silence'], { signal: controller.signal })
      controller.abort()
      assert.equal((await stopped).code, 'aborted')
      assert.equal((await failing(['silence'], { maxMilliseconds: 20 })).code, 'model_timeout')
    })
  })
}
