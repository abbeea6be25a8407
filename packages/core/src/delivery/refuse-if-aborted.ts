import { AbortedError } from '../errors/aborted-error.js'

/** @throws AbortedError with the reason of the signal, once it has fired */
export function refuseIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new AbortedError(signal.reason)
}
