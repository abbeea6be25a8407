import { ConstatError } from '../errors/constat-error.js'
import { type Clock, systemClock } from '../input/clock.js'
import { aboutModel } from './about-model.js'
import { type Pause, pause } from './pause.js'
import type { VisionModel } from './vision-model.js'

export interface RetryOptions {
  /** Calls after the first. @default 2 */
  maxRetries?: number
  /** First wait, doubled at each retry, in milliseconds. @default 500 */
  firstWaitMilliseconds?: number
  /** From the first call on: no wait goes beyond it, and none is begun that would. @default 120 000 */
  maxTotalMilliseconds?: number
  clock?: Clock
  pause?: Pause
  /** Between 0 and 1; spreads the waits of many callers. */
  random?: () => number
}

/**
 * Asks again after a failure that says that it may pass (`isRetryable`: no answer, 408, 409, 429, 5xx), waiting as long
 * as the vendor asks, else twice as long each time, spread over the upper half of the wait.
 *
 * @example
 * ```ts
 * const patient = withRetries(model, { maxRetries: 3 })
 * ```
 */
export function withRetries(model: VisionModel, options: RetryOptions = {}): VisionModel {
  const { maxRetries = 2, firstWaitMilliseconds = 500, maxTotalMilliseconds = 120_000 } = options
  const { clock = systemClock, pause: wait = pause, random = Math.random } = options
  return {
    ...aboutModel(model),
    generate: async (call) => {
      const end = clock().getTime() + maxTotalMilliseconds
      for (let retry = 0; ; retry += 1) {
        try {
          return await model.generate(call)
        } catch (error) {
          const backoff = firstWaitMilliseconds * 2 ** retry * (0.5 + random() / 2)
          const milliseconds = askedWait(error) ?? backoff
          const isOver = retry >= maxRetries || clock().getTime() + milliseconds > end
          if (isOver || !mayPass(error)) throw error
          await wait(milliseconds, call.signal)
        }
      }
    },
  }
}

/** What the caller stopped could be asked again, but not by us. */
function mayPass(error: unknown): boolean {
  return ConstatError.isInstance(error) && error.isRetryable && error.code !== 'aborted'
}

function askedWait(error: unknown): number | null {
  const asked = ConstatError.isInstance(error) ? error.details['retryAfterMilliseconds'] : null
  return typeof asked === 'number' ? asked : null
}
