import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AbortedError } from '../errors/aborted-error.js'
import { ModelKeyRefusedError } from '../errors/model-key-refused-error.js'
import { ModelRequestError } from '../errors/model-request-error.js'
import { scriptedModel, type ScriptedReply } from '../testing/scripted-model.js'
import { memoryAnswerStore } from './memory-answer-store.js'
import { pause } from './pause.js'
import { costOf, modelPrices } from './pricing.js'
import type { ModelCall, VisionModel } from './vision-model.js'
import { withCache } from './with-cache.js'
import { withFallback } from './with-fallback.js'
import { withPricing } from './with-pricing.js'
import { withRateLimit } from './with-rate-limit.js'
import { withRetries } from './with-retries.js'
import { withTimeout } from './with-timeout.js'

const call: ModelCall = { instructions: 'Read.', parts: [{ type: 'text', text: 'x' }], maxOutputTokens: 10 }
const failure = (status: number | null, retryAfterMilliseconds: number | null = null) =>
  new ModelRequestError({ provider: 'scripted', model: 'm', status, retryAfterMilliseconds })
const keyRefused = new ModelKeyRefusedError({ provider: 'scripted', model: 'm', status: 401, requestId: null })
const silent = (): VisionModel => ({ provider: 'silent', modelId: 'm', generate: () => new Promise(() => undefined) })

/** A clock that only waiting moves. */
function simulatedTime() {
  let now = 0
  const waits: number[] = []
  const wait = (milliseconds: number) => {
    waits.push(milliseconds)
    now += milliseconds
    return Promise.resolve()
  }
  return { clock: () => new Date(now), pause: wait, waits, pass: (milliseconds: number) => (now += milliseconds) }
}

describe('withRetries', () => {
  const run = (replies: readonly ScriptedReply[], options: object = {}) => {
    const time = simulatedTime()
    const model = scriptedModel(replies)
    const result = withRetries(model, { ...time, random: () => 1, ...options }).generate(call)
    return { model, result, time }
  }

  it.each([null, 408, 409, 429, 500, 503, 529])('asks again after %s, twice as long each time', async (status) => {
    const { result, time } = run([failure(status), failure(status), 'ok'])
    expect((await result).text).toBe('ok')
    expect(time.waits).toEqual([500, 1000])
  })

  it('waits as long as the vendor asks', async () => {
    const { result, time } = run([failure(429, 7000), 'ok'])
    await result
    expect(time.waits).toEqual([7000])
  })

  it('gives up after its retries, or rather than wait beyond its time', async () => {
    const tired = run([failure(503), failure(503), failure(503), 'ok'])
    await expect(tired.result).rejects.toMatchObject({ details: { status: 503 } })
    const late = run([failure(429, 200_000), 'ok'])
    await expect(late.result).rejects.toMatchObject({ details: { status: 429 } })
    expect(late.time.waits).toEqual([])
  })

  it.each([failure(400), failure(404), keyRefused, new AbortedError(), new TypeError('a fault of ours')])(
    'does not ask again after %s',
    async (error) => {
      const { model, result } = run([error, 'ok'])
      await expect(result).rejects.toBe(error)
      expect(model.calls).toHaveLength(1)
    },
  )

  it('stops waiting when the caller stops', async () => {
    const controller = new AbortController()
    const waiting = pause(60_000, controller.signal)
    controller.abort()
    await expect(waiting).rejects.toMatchObject({ code: 'aborted' })
    await expect(pause(60_000, AbortSignal.abort())).rejects.toMatchObject({ code: 'aborted' })
  })
})

describe('withRateLimit', () => {
  it('lets so many start within any minute, in order', async () => {
    const time = simulatedTime()
    const starts: number[] = []
    const model = scriptedModel(
      Array.from({ length: 5 }, () => () => {
        starts.push(time.clock().getTime())
        return 'ok'
      }),
    )
    const limited = withRateLimit(model, { perMinute: 2, ...time })
    await limited.generate(call)
    time.pass(10_000)
    await Promise.all([1, 2, 3, 4].map(() => limited.generate(call)))
    expect(starts).toHaveLength(5)
    for (const [index, start] of starts.entries()) {
      expect(start - (starts[index - 2] ?? -60_000)).toBeGreaterThanOrEqual(60_000)
    }
  })

  it('goes on after a call that was stopped while it waited', async () => {
    const time = simulatedTime()
    const stopped = { ...time, pause: () => Promise.reject(new AbortedError()) }
    const model = scriptedModel(['a', 'b'])
    const limited = withRateLimit(model, { perMinute: 1, ...stopped })
    await limited.generate(call)
    await expect(limited.generate(call)).rejects.toMatchObject({ code: 'aborted' })
    time.pass(60_000)
    expect((await limited.generate(call)).text).toBe('b')
  })
})

describe('withTimeout', () => {
  it('stops a call that is too slow, and one that the caller stops', async () => {
    const model = withTimeout(silent(), { maxMilliseconds: 5 })
    await expect(model.generate(call)).rejects.toMatchObject({ code: 'model_timeout' })
    const controller = new AbortController()
    const slow = withTimeout(silent(), { maxMilliseconds: 60_000 }).generate({ ...call, signal: controller.signal })
    controller.abort()
    await expect(slow).rejects.toMatchObject({ code: 'aborted' })
  })
})

describe('withCache', () => {
  it('asks once for one call and again for any other', async () => {
    const cost = { amount: 1, currency: 'USD', pricedOn: '2026-11-01' } as const
    const model = scriptedModel(Array.from({ length: 7 }, (_, index) => ({ text: String(index), cost })))
    const cached = withCache(model, memoryAnswerStore({ maxAnswers: 10 }))
    expect(await cached.generate(call)).not.toHaveProperty('fromCache')
    expect(await cached.generate({ ...call })).toMatchObject({ text: '0', fromCache: true, cost: { amount: 0 } })
    const bytes = new Uint8Array([1])
    const image = { type: 'image', mediaType: 'image/png', bytes } as const
    const others: Partial<ModelCall>[] = [
      { instructions: 'Read again.' },
      { parts: [image] },
      { parts: [{ ...image, bytes: new Uint8Array([2]) }] },
      { maxOutputTokens: 11 },
      { temperature: 0 },
      { schema: { name: 'a', json: {} } },
    ]
    for (const other of others) await cached.generate({ ...call, ...other })
    expect(model.calls).toHaveLength(7)
  })

  it('keeps no refused or cut answer, no unknown cost as 0, and no more than it may', async () => {
    const model = scriptedModel([{ finishReason: 'length' }, { refusal: 'no' }, 'a', 'b', 'c'])
    const cached = withCache(model, memoryAnswerStore({ maxAnswers: 1 }))
    await cached.generate(call)
    await cached.generate(call)
    await cached.generate(call)
    expect(await cached.generate(call)).toMatchObject({ text: 'a', cost: null })
    await cached.generate({ ...call, temperature: 1 })
    expect((await cached.generate(call)).text).toBe('c')
  })
})

describe('withFallback', () => {
  const run = (first: ScriptedReply) => {
    const events: string[] = []
    const second = scriptedModel(['second'])
    const model = withFallback([scriptedModel([first]), second], ({ reason }) => events.push(reason))
    return { result: model.generate(call), second, events }
  }

  it.each<[ScriptedReply, string]>([
    [failure(503), 'model_request_failed'],
    [failure(404), 'model_request_failed'],
    [failure(null), 'model_request_failed'],
    [keyRefused, 'model_key_refused'],
    [{ refusal: 'no', finishReason: 'refusal' }, 'model_refused'],
    [{ finishReason: 'content-filter' }, 'model_filtered'],
  ])('asks the next model after %s', async (first, reason) => {
    const { result, events } = run(first)
    expect((await result).text).toBe('second')
    expect(events).toEqual([reason])
  })

  it.each([failure(400), failure(422), new AbortedError(), new TypeError('a fault of ours')])(
    'does not after %s',
    async (error) => {
      const { result, second } = run(error)
      await expect(result).rejects.toBe(error)
      expect(second.calls).toEqual([])
    },
  )

  it('says which model answered', async () => {
    const of = (provider: string, reply: ScriptedReply) => scriptedModel([reply], { provider })
    const first = await withFallback([of('a', ''), of('b', '')]).generate(call)
    expect(first.asked).toEqual({ provider: 'a', modelId: 'scripted-1', host: null })
    const second = await withFallback([of('a', failure(503)), of('b', '')]).generate(call)
    expect(second.asked?.provider).toBe('b')
  })

  it('takes a refusal in words for one where an object was asked for, and the cache does not keep it', async () => {
    const schema = { name: 'a', json: {} }
    const refusal = 'Je suis désolé, je ne peux pas vous aider.'
    const object = withFallback([scriptedModel([refusal]), scriptedModel(['{}'])])
    expect((await object.generate({ ...call, schema })).text).toBe('{}')
    expect((await withFallback([scriptedModel([refusal]), scriptedModel([])]).generate(call)).text).toBe(refusal)
    const cached = withCache(scriptedModel([refusal, '{}']), memoryAnswerStore({ maxAnswers: 9 }))
    await cached.generate({ ...call, schema })
    expect((await cached.generate({ ...call, schema })).text).toBe('{}')
  })

  it('gives what the last model gives, and is local only when all are', async () => {
    const last = failure(503)
    await expect(withFallback([scriptedModel([failure(500)]), scriptedModel([last])]).generate(call)).rejects.toBe(last)
    const local = scriptedModel([], { isLocal: true })
    expect(withFallback([local, scriptedModel([])]).isLocal).toBe(false)
    expect(withFallback([local, local]).isLocal).toBe(true)
    expect(() => withFallback([])).toThrow(expect.objectContaining({ code: 'invalid_option' }))
  })
})

describe('prices', () => {
  const usage = { inputTokens: 1_000_000, outputTokens: 100_000, cachedTokens: 400_000 }
  const priced = (provider: string, modelId: string, counted: object = usage) =>
    withPricing(scriptedModel([{ usage: { ...usage, ...counted } }], { provider, modelId })).generate(call)

  it('are applied to tokens, cached ones at their own', async () => {
    const { cost } = await priced('openai', 'gpt-4.1-2025-04-14')
    expect(cost).toMatchObject({ currency: 'USD', pricedOn: '2026-11-27' })
    expect(cost?.amount).toBeCloseTo(0.6 * 2 + 0.4 * 0.5 + 0.1 * 8, 10)
  })

  it.each([
    ['an unknown model', 'openai', 'gpt-99', {}],
    ['a known model elsewhere', 'openai-compatible', 'gpt-4.1', {}],
    ['an answer without tokens', 'openai', 'gpt-4.1', { outputTokens: null }],
    ['a call longer than the price holds for', 'openai', 'gpt-5.4', {}],
    ['a variant of a known model', 'openai', 'gpt-4.1-turbo', {}],
  ])('are not guessed for %s', async (_what, provider, model, counted) => {
    expect((await priced(provider, model, counted)).cost).toBeNull()
  })

  it('give way to those of the caller', async () => {
    const own = { provider: 'scripted', model: 'm', inputPerMillion: 1, outputPerMillion: 2, cachedPerMillion: null }
    const prices = [{ ...own, source: 'contract', checkedOn: '2026-01-01' }, ...modelPrices]
    const answer = await withPricing(
      scriptedModel([{ usage }], { provider: 'scripted', modelId: 'm' }),
      prices,
    ).generate(call)
    expect(answer.cost?.amount).toBeCloseTo(1.2, 10)
  })

  it('never are negative, and grow with tokens', async () => {
    const answer = await scriptedModel(['']).generate(call)
    const count = fc.nat({ max: 200_000 })
    fc.assert(
      fc.property(
        fc.constantFrom(...modelPrices),
        count,
        count,
        count,
        (row, inputTokens, outputTokens, cachedTokens) => {
          const cost = (more: number) => {
            const counted = { inputTokens, outputTokens: outputTokens + more, cachedTokens }
            const about = { provider: row.provider, model: row.model, prices: modelPrices }
            return costOf({ ...answer, usage: counted }, about)?.amount ?? -1
          }
          expect(cost(0)).toBeGreaterThanOrEqual(0)
          expect(cost(1000)).toBeGreaterThan(cost(0))
        },
      ),
    )
  })

  it('each have a source and a date, once', () => {
    const names = modelPrices.map(({ provider, model }) => `${provider} ${model}`)
    expect(new Set(names).size).toBe(names.length)
    for (const { source, checkedOn } of modelPrices) {
      expect(source).toMatch(/^https:/)
      expect(checkedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    }
  })
})
