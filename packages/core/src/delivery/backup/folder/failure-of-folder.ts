import { AbortedError } from '../../../errors/aborted-error.js'
import { ConstatError } from '../../../errors/constat-error.js'
import { ObjectStoreError, type ObjectStoreFailure } from '../../../errors/object-store-error.js'

/** Runs one operation of the store and gives every failure its class; the paths of the system's messages stay inside. */
export async function asStoreFailure<Result>(
  operation: ObjectStoreFailure['operation'],
  step: () => Promise<Result>,
): Promise<Result> {
  try {
    return await step()
  } catch (error) {
    throw failureOfFolder(operation, error)
  }
}

export function failureOfFolder(operation: ObjectStoreFailure['operation'], error: unknown): unknown {
  if (ConstatError.isInstance(error)) return error
  if (error instanceof Error && error.name === 'AbortError') return new AbortedError(error.cause)
  return new ObjectStoreError({ store: 'folder', operation, status: null, reason: codeOf(error) ?? 'unknown' })
}

/** `ENOENT`, or `ENOTDIR` where a part of the path is a file. */
export function isMissing(error: unknown): boolean {
  const code = codeOf(error)
  return code === 'ENOENT' || code === 'ENOTDIR'
}

export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
