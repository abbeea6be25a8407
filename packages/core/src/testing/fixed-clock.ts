import type { Clock } from '../input/clock.js'

/**
 * A clock that always shows the same instant.
 *
 * @param instant ISO 8601, e.g. `2026-11-21T09:00:00Z`
 * @example
 * ```ts
 * const result = await analyzeEnergyInvoice({ files }, { clock: fixedClock('2026-11-21T09:00:00Z') })
 * ```
 */
export function fixedClock(instant: string): Clock {
  const time = Date.parse(instant)
  if (Number.isNaN(time)) throw new RangeError(`"${instant}" is not an ISO 8601 instant.`)
  return () => new Date(time)
}
