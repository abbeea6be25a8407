import { ConstatClientError } from '../errors/constat-client-error.js'
import type { ErrorCode } from '../errors/error-code.js'

/** The failure that an `error` event tells: what a call without events would have been answered. */
export function eventError(data: unknown): ConstatClientError {
  const { code, detail, status, request_id } = (data ?? {}) as Record<string, unknown>
  return new ConstatClientError({
    code: typeof code === 'string' ? (code as ErrorCode) : 'unreadable_answer',
    ...(typeof detail === 'string' ? { detail } : {}),
    status: typeof status === 'number' ? status : null,
    requestId: typeof request_id === 'string' ? request_id : null,
  })
}

/** A stream that ended before its result. */
export function cutStream(): ConstatClientError {
  return new ConstatClientError({ code: 'network_failed', isRetryable: true })
}
