import { AbortedError } from '../../../errors/aborted-error.js'
import { ConstatError } from '../../../errors/constat-error.js'
import { ObjectStoreError, type ObjectStoreFailure } from '../../../errors/object-store-error.js'

/** What the SDK throws, in our classes; its message is left out, since it can quote the request. */
export function failureOfS3(operation: ObjectStoreFailure['operation'], error: unknown, signal?: AbortSignal): unknown {
  if (ConstatError.isInstance(error)) return error
  if (signal?.aborted === true) return new AbortedError(signal.reason)
  return new ObjectStoreError({ store: 's3', operation, status: statusOf(error), reason: nameOf(error) })
}

/** HTTP status of an answer; null when there was none. */
export function statusOf(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('$metadata' in error)) return null
  const { httpStatusCode } = error.$metadata as { httpStatusCode?: number }
  return httpStatusCode ?? null
}

/** `AccessDenied`, `ECONNREFUSED`, `TimeoutError`: a name, or nothing that is not one. */
function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const name = 'code' in error && typeof error.code === 'string' ? error.code : error.name
  return /^\w{1,60}$/.test(name) ? name : 'unknown'
}
