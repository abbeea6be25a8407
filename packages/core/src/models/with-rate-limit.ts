import { type Clock, systemClock } from '../input/clock.js'
import { aboutModel } from './about-model.js'
import { type Pause, pause } from './pause.js'
import type { VisionModel } from './vision-model.js'

export interface RateLimitOptions {
  /** Calls within any 60 seconds. */
  perMinute: number
  clock?: Clock
  pause?: Pause
}

/**
 * Lets no more than so many calls start within any minute; the others wait their turn, in order.
 *
 * @example
 * ```ts
 * const polite = withRateLimit(model, { perMinute: 60 })
 * ```
 */
export function withRateLimit(model: VisionModel, options: RateLimitOptions): VisionModel {
  const { perMinute, clock = systemClock, pause: wait = pause } = options
  const started: number[] = []
  let turn = Promise.resolve()
  const start = async (signal?: AbortSignal): Promise<void> => {
    const first = started.at(-perMinute)
    const left = first === undefined ? 0 : first + 60_000 - clock().getTime()
    if (left > 0) await wait(left, signal)
    started.push(clock().getTime())
    if (started.length > perMinute) started.shift()
  }
  return {
    ...aboutModel(model),
    generate: async (call) => {
      const mine = turn.then(() => start(call.signal))
      turn = mine.catch(() => undefined)
      await mine
      return model.generate(call)
    },
  }
}
