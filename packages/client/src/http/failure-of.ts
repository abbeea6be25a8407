import { ConstatClientError } from '../errors/constat-client-error.js'

/** What ended a call, or the reading of its answer, as an error of ours. */
export function failureOf(cause: unknown, signal: AbortSignal | undefined): ConstatClientError {
  if (ConstatClientError.isInstance(cause)) return cause
  if (signal?.aborted === true) return new ConstatClientError({ code: 'aborted', cause })
  const code = cause instanceof Error && cause.name === 'TimeoutError' ? 'timeout' : 'network_failed'
  return new ConstatClientError({ code, cause, isRetryable: true })
}
