import { AbortedError } from '../errors/aborted-error.js'
import { ModelTimeoutError } from '../errors/model-timeout-error.js'
import { aboutModel } from './about-model.js'
import type { VisionModel } from './vision-model.js'

/**
 * Bounds the time of a call with all that it holds, retries and waits for a turn included; the call is stopped then.
 *
 * @example
 * ```ts
 * const bounded = withTimeout(withRetries(model), { maxMilliseconds: 60_000 })
 * ```
 */
export function withTimeout(model: VisionModel, { maxMilliseconds }: { maxMilliseconds: number }): VisionModel {
  return {
    ...aboutModel(model),
    generate: async (call) => {
      const timer = new AbortController()
      const signals = call.signal ? [call.signal, timer.signal] : [timer.signal]
      const signal = AbortSignal.any(signals)
      const { provider, modelId } = model
      const over = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => {
          const isTimeOver = timer.signal.aborted
          const timeout = new ModelTimeoutError({ provider, model: modelId, maxMilliseconds })
          reject(isTimeOver ? timeout : new AbortedError(call.signal?.reason))
        })
      })
      const timeout = setTimeout(() => {
        timer.abort()
      }, maxMilliseconds)
      try {
        return await Promise.race([over, model.generate({ ...call, signal })])
      } finally {
        clearTimeout(timeout)
      }
    },
  }
}
