const longestPauseMs = 3_600_000

/** A store may be down for long, and its quota be full for days: a month of attempts, the last ones once an hour. */
export const backUpAttempts = 730

/** Milliseconds until the next attempt once so many have failed. */
export function backUpPauseAfter(failedAttempts: number): number {
  return Math.min(5_000 * 2 ** Math.min(failedAttempts - 1, 20), longestPauseMs)
}
