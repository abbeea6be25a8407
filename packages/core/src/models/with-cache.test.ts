import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { scriptedModel } from '../testing/scripted-model.js'
import type { ModelCall } from './vision-model.js'
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
