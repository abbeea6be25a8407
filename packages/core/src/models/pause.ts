import { AbortedError } from '../errors/aborted-error.js'

/** Waits; stops waiting when the signal is aborted. */
export type Pause = (milliseconds: number, signal?: AbortSignal) => Promise<void>

/** Waits by the clock of this machine. */
export const pause: Pause = (milliseconds, signal) =>
  new Promise((resolve, reject) => {
    const stop = (): void => {
      clearTimeout(timer)
      reject(new AbortedError(signal?.reason))
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', stop)
      resolve()
    }, milliseconds)
    if (signal?.aborted === true) stop()
    else signal?.addEventListener('abort', stop, { once: true })
  })
