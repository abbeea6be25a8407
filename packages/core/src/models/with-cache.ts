import { aboutModel } from './about-model.js'
import { callKey } from './call-key.js'
import { isDeclined } from './refusal-text.js'
import { shareCalls } from './share-calls.js'
import type { ModelAnswer, VisionModel } from './vision-model.js'

/** Where answers are kept. It holds what the documents say: choose its place and life accordingly. */
export interface AnswerStore {
  get(key: string): Promise<ModelAnswer | undefined>
  set(key: string, answer: ModelAnswer): Promise<void>
}

export interface CacheOptions {
  /**
   * Key under which calls are named in the store (HMAC-SHA256), for pictures of people: whoever reads a bare hash there
   * can find out by trial whose picture it is. Answers under another secret are not found.
   */
  secret?: Uint8Array
  /** Told when the store fails, which then costs a call at most. Absent: the call fails, though it may be paid for. */
  onStoreFailure?: (error: unknown) => void
}

/**
 * Gives the same answer to the same call without asking again: same model, instructions, parts, schema, room and
 * temperature. Only whole answers are kept. An answer from the cache costs nothing, nor does one that somebody else is
 * waiting for already: the same call at the same time is asked, and paid for, once.
 *
 * @example
 * ```ts
 * const cached = withCache(model, memoryAnswerStore({ maxAnswers: 500 }))
 * ```
 */
export function withCache(model: VisionModel, store: AnswerStore, options: CacheOptions = {}): VisionModel {
  const { secret, onStoreFailure } = options
  const share = shareCalls()
  const despiteFailures = async <T>(work: Promise<T>): Promise<T | undefined> => {
    try {
      return await work
    } catch (error) {
      if (onStoreFailure === undefined) throw error
      onStoreFailure(error)
      return undefined
    }
  }
  return {
    ...aboutModel(model),
    generate: async (call) => {
      const key = callKey(model, call, secret)
      // Those who give it less time do not wait for those who give it more.
      const shared = `${key} ${call.maxMilliseconds ?? ''}`
      const { answer, isShared } = await share(shared, call.signal, async (signal) => {
        const kept = await despiteFailures(store.get(key))
        if (kept) return paidBefore(kept)
        const asked = await model.generate({ ...call, signal })
        const isWhole = asked.finishReason === 'stop' && !isDeclined(asked, call)
        if (isWhole) await despiteFailures(store.set(key, asked))
        return asked
      })
      return isShared ? paidBefore(answer) : answer
    },
  }
}

function paidBefore(answer: ModelAnswer): ModelAnswer {
  return { ...answer, cost: answer.cost && { ...answer.cost, amount: 0 }, fromCache: true }
}
