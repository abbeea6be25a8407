import { createHash } from 'node:crypto'
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
 * @example
 * ```ts
 * const cached = withCache(model, memoryAnswerStore({ maxAnswers: 500 }))
 * ```
 */
export function withCache(model: VisionModel, store: AnswerStore): VisionModel {
  return {
    ...aboutModel(model),
    generate: async (call) => {
      const key = keyOf(model, call)
      const kept = await store.get(key)
      if (kept) return { ...kept, cost: kept.cost && { ...kept.cost, amount: 0 }, fromCache: true }
      const answer = await model.generate(call)
      if (answer.finishReason === 'stop' && answer.refusal === null) await store.set(key, answer)
      return answer
    },
  }
}

function keyOf({ provider, modelId }: VisionModel, call: ModelCall): string {
  const { instructions, parts, schema, maxOutputTokens, temperature = null } = call
  const hashed = parts.map((part) =>
    part.type === 'text' ? part : [part.mediaType, createHash('sha256').update(part.bytes).digest('hex')],
  )
  const content = [provider, modelId, instructions, hashed, schema ?? null, maxOutputTokens, temperature]
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}
