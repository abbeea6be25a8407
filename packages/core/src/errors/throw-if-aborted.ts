import { AbortedError } from './aborted-error.js'

/** @throws AbortedError when the caller has left */
export function throwIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AbortedError(signal.reason)
}
