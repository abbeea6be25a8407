const second = 1000
const minute = 60 * second
const hour = 60 * minute

/**
 * Pauses between the attempts to deliver one webhook: soon at first, for a receiver that restarts, then up to a day after
 * the first one, for one that is repaired. The queue adds a fifth less or more to each.
 */
export const deliveryPausesMs: readonly number[] = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  30 * minute,
  hour,
  2 * hour,
  4 * hour,
  6 * hour,
  10 * hour,
]

export const deliveryAttempts = deliveryPausesMs.length + 1

/** Milliseconds until the next attempt once so many have failed. */
export function pauseAfter(failedAttempts: number): number {
  return deliveryPausesMs[failedAttempts - 1] ?? deliveryPausesMs.at(-1) ?? 0
}
