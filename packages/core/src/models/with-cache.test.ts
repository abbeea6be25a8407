import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { scriptedModel } from '../testing/scripted-model.js'
import { memoryAnswerStore } from './memory-answer-store.js'
import type { ModelAnswer, ModelCall, VisionModel } from './vision-model.js'
import { type AnswerStore, withCache } from './with-cache.js'

it('names calls under a secret, and tells runs of the same question apart', async () => {
  const bytes = Uint8Array.from([1, 2, 3])
  const call: ModelCall = {
    instructions: 'x',
    parts: [{ type: 'image', mediaType: 'image/jpeg', bytes }],
    maxOutputTokens: 9,
  }
  const keys: string[] = []
  const store: AnswerStore = {
    get: (key) => {
      keys.push(key)
      return Promise.resolve(undefined)
    },
    set: () => Promise.resolve(),
  }
  const ask = (secret: Uint8Array | undefined, more: Partial<ModelCall> = {}) =>
    withCache(scriptedModel(['']), store, secret && { secret }).generate({ ...call, ...more })
  const [one, other] = [new Uint8Array(16).fill(1), new Uint8Array(16).fill(2)]
  await ask(one)
  await ask(other)
  await ask(undefined)
  await ask(one, { run: 1 })
  await ask(one, { run: 2 })
  await ask(one, { parts: [{ type: 'image', mediaType: 'image/jpeg', bytes: Uint8Array.from([1, 2, 4]) }] })
  expect(new Set(keys).size).toBe(6)
  expect(keys.join()).not.toContain(createHash('sha256').update(bytes).digest('hex'))
  await ask(one)
  expect(keys[6]).toBe(keys[0])
})

describe('the same call at the same time', () => {
  const call: ModelCall = { instructions: 'x', parts: [{ type: 'text', text: 'y' }], maxOutputTokens: 9 }
  const cost = { amount: 1, currency: 'USD', pricedOn: '2026-11-01' } as const
  /** A model that answers when it is told to. */
  function waitingModel() {
    const asked: { answer: (given: Partial<ModelAnswer>) => void; fail: (error: Error) => void; call: ModelCall }[] = []
    const script = scriptedModel(Array.from({ length: 9 }, () => ({ text: 'z', cost })))
    const model: VisionModel = {
      provider: 'waiting',
      modelId: 'm',
      generate: (given) =>
        new Promise((resolve, reject) => {
          const answer = (more: Partial<ModelAnswer>) => {
            resolve(script.generate(given).then((one) => ({ ...one, ...more })))
          }
          asked.push({ answer, fail: reject, call: given })
        }),
    }
    return { cached: withCache(model, memoryAnswerStore({ maxAnswers: 9 })), asked }
  }
  const turns = () => new Promise((resolve) => setImmediate(resolve))

  it('is asked and paid for once', async () => {
    const { cached, asked } = waitingModel()
    const all = [1, 2, 3].map(() => cached.generate(call))
    await turns()
    expect(asked).toHaveLength(1)
    asked[0]?.answer({})
    const answers = await Promise.all(all)
    expect(answers.map((answer) => answer.cost?.amount)).toEqual([1, 0, 0])
    expect(await cached.generate(call)).toMatchObject({ fromCache: true })
  })

  it('goes on for the others when one stops, and is stopped when all have', async () => {
    const { cached, asked } = waitingModel()
    const [first, second] = [new AbortController(), new AbortController()]
    const stopped = cached.generate({ ...call, signal: first.signal })
    const going = cached.generate({ ...call, signal: second.signal })
    await turns()
    first.abort()
    await expect(stopped).rejects.toMatchObject({ code: 'aborted' })
    expect(asked[0]?.call.signal?.aborted).toBe(false)
    second.abort()
    await expect(going).rejects.toMatchObject({ code: 'aborted' })
    expect(asked[0]?.call.signal?.aborted).toBe(true)
    void cached.generate(call).catch(() => undefined)
    await turns()
    expect(asked).toHaveLength(2)
    await expect(cached.generate({ ...call, signal: AbortSignal.abort() })).rejects.toMatchObject({ code: 'aborted' })
  })

  it('fails for all who waited, and is asked again by who comes later', async () => {
    const { cached, asked } = waitingModel()
    const all = [1, 2].map(() => cached.generate(call))
    await turns()
    asked[0]?.fail(new TypeError('broken'))
    for (const one of all) await expect(one).rejects.toThrow('broken')
    const again = cached.generate(call)
    await turns()
    asked[1]?.answer({})
    expect((await again).text).toBe('z')
  })

  it('keeps what was paid for when the store cannot keep it, and tells', async () => {
    const told: unknown[] = []
    const broken: AnswerStore = {
      get: () => Promise.reject(new Error('no store')),
      set: () => Promise.reject(new Error('no store')),
    }
    const cached = withCache(scriptedModel(['a']), broken, { onStoreFailure: (error) => told.push(error) })
    expect((await cached.generate(call)).text).toBe('a')
    expect(told).toHaveLength(2)
  })
})
