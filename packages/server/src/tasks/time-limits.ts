import { withinTime } from '../http/within-time.js'

export interface TimeLimits {
  /** Seconds after which an analysis is asked to stop. */
  readonly softSeconds: number
  /** Seconds after which it is no longer waited for. */
  readonly hardSeconds: number
}

/**
 * Runs a task with a signal that fires at the soft limit; at the hard one, a task that has not listened is left behind.
 *
 * @param userMessage French sentence of the refusal
 * @throws RequestError `analysis_timeout` at either
 */
export async function withinLimits<T>(
  { softSeconds, hardSeconds }: TimeLimits,
  signal: AbortSignal,
  task: (signal: AbortSignal) => Promise<T>,
  userMessage?: string,
): Promise<T> {
  const done = new AbortController()
  try {
    return await withinTime(
      hardSeconds,
      signal,
      (hard) =>
        Promise.race([
          withinTime(softSeconds, hard, task, userMessage),
          rejectionOf(AbortSignal.any([hard, done.signal])),
        ]),
      userMessage,
    )
  } finally {
    done.abort()
  }
}

function rejectionOf(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error)
    })
  })
}
