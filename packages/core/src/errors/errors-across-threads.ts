import { ConstatError, marker } from './constat-error.js'
import { errorClasses } from './error-classes.js'
import type { ErrorCode } from './error-codes.js'

/** An error as plain data: what crosses from one thread to another loses its class and its own fields. */
export interface PackedError {
  name: string
  message: string
  stack?: string
  /** Set for a ConstatError. */
  known?: Pick<ConstatError, 'code' | 'userMessage' | 'isRetryable' | 'details'>
  /** Packed as well when it is an error; a text when it is anything that cannot be copied. */
  cause?: { error: PackedError } | { value: unknown }
}

/**
 * Makes plain data of anything that was thrown, to be sent to another thread and made an error again by `unpackError`.
 *
 * @example
 * ```ts
 * // in the thread
 * analyzeEnergyInvoice(request).catch((error) => parentPort.postMessage({ error: packError(error) }))
 * // outside
 * worker.on('message', ({ error }) => reject(unpackError(error)))
 * ```
 */
export function packError(thrown: unknown): PackedError {
  if (!(thrown instanceof Error)) return { name: 'Error', message: String(thrown) }
  const packed: PackedError = { name: thrown.name, message: thrown.message }
  if (thrown.stack !== undefined) packed.stack = thrown.stack
  if (ConstatError.isInstance(thrown)) {
    const { code, userMessage, isRetryable, details } = thrown
    packed.known = { code, userMessage, isRetryable, details }
  }
  if (thrown.cause !== undefined) packed.cause = packCause(thrown.cause)
  return packed
}

/** Makes of it an error of the same class, with the same code, sentences, details, stack and cause. */
export function unpackError({ name, message, stack, known, cause }: PackedError): Error {
  const error = new Error(message)
  if (known !== undefined && known.code in errorClasses) {
    Object.setPrototypeOf(error, errorClasses[known.code as ErrorCode].prototype)
    Object.assign(error, known)
    Object.defineProperty(error, marker, { value: true })
  }
  Object.assign(error, { name })
  if (stack !== undefined) Object.defineProperty(error, 'stack', hidden(stack))
  if (cause !== undefined)
    Object.defineProperty(error, 'cause', hidden('error' in cause ? unpackError(cause.error) : cause.value))
  return error
}

function packCause(cause: unknown): NonNullable<PackedError['cause']> {
  if (cause instanceof Error) return { error: packError(cause) }
  try {
    return { value: structuredClone(cause) }
  } catch {
    return { value: String(cause) }
  }
}

function hidden(value: unknown): PropertyDescriptor {
  return { value, configurable: true, enumerable: false, writable: true }
}
