import { createHash, createHmac } from 'node:crypto'
import { aboutModel } from './about-model.js'
import type { ModelAnswer, ModelCall, VisionModel } from './vision-model.js'

/** Where answers are kept. It holds what the documents say: choose its place and life accordingly. */
export interface AnswerStore {
  get(key: string): Promise<ModelAnswer | undefined>
  set(key: string, answer: ModelAnswer): Promise<void>
}

/**
 * Gives the same answer to the same call without asking again: same model, instructions, parts, schema, room and
 * temperature. Only whole answers are kept. An answer from the cache costs nothing.
 *
 * @param secret key under which calls are named in the store (HMAC-SHA256), for pictures of people: whoever reads a bare
 * hash there can find out by trial whose picture it is. Answers under another secret are not found.
 *
 * @example
 * ```ts
 * const cached = withCache(model, memoryAnswerStore({ maxAnswers: 500 }))
 * ```
 */
export function withCache(
  model: VisionModel,
  store: AnswerStore,
  { secret }: { secret?: Uint8Array } = {},
): VisionModel {
  return {
    ...aboutModel(model),
    generate: async (call) => {
      const key = keyOf(model, call, secret)
      const kept = await store.get(key)
      if (kept) return { ...kept, cost: kept.cost && { ...kept.cost, amount: 0 }, fromCache: true }
      const answer = await model.generate(call)
      if (answer.finishReason === 'stop' && answer.refusal === null) await store.set(key, answer)
      return answer
    },
  }
}

function keyOf({ provider, modelId }: VisionModel, call: ModelCall, secret?: Uint8Array): string {
  const { instructions, parts, schema, maxOutputTokens, temperature = null, run } = call
  const hash = (content: string | Uint8Array): string =>
    (secret === undefined ? createHash('sha256') : createHmac('sha256', secret)).update(content).digest('hex')
  const hashed = parts.map((part) => (part.type === 'text' ? part : [part.mediaType, hash(part.bytes)]))
  const content = [provider, modelId, instructions, hashed, schema ?? null, maxOutputTokens, temperature]
  return hash(JSON.stringify(run === undefined ? content : [...content, run]))
}
