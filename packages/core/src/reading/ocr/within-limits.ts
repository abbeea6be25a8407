import { AbortedError } from '../../errors/aborted-error.js'
import { ReadingTimeoutError } from '../../errors/reading-timeout-error.js'

/** How long the recognition of one image may take, and who may stop it. */
export interface RecognitionLimits {
  maxMilliseconds: number
  signal: AbortSignal | undefined
}

/**
 * Waits for `work`, but no longer than the limits allow; the caller then ends what it started.
 *
 * @throws ReadingTimeoutError when the time is over
 * @throws AbortedError when the signal fires
 */
export async function withinLimits<Result>(work: Promise<Result>, limits: RecognitionLimits): Promise<Result> {
  const { maxMilliseconds, signal } = limits
  // The loser of the race may still fail after the limit has spoken.
  work.catch(() => undefined)
  if (signal?.aborted === true) throw new AbortedError(signal.reason)
  let release = (): void => undefined
  const stopped = new Promise<never>((_resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new ReadingTimeoutError({ stage: 'ocr', maxMilliseconds }))
    }, maxMilliseconds)
    const onAbort = (): void => {
      reject(new AbortedError(signal?.reason))
    }
    signal?.addEventListener('abort', onAbort, { once: true })
    release = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', onAbort)
    }
  })
  try {
    return await Promise.race([work, stopped])
  } finally {
    release()
  }
}
