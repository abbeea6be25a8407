import { ConstatClientError } from '../errors/constat-client-error.js'
import type { ErrorCode } from '../errors/error-code.js'
import { retryAfterSeconds } from './retry-after.js'

/** Statuses under which the same call may succeed later. */
const passing = new Set([408, 425, 429, 500, 502, 503, 504])

/** Codes that waiting does not mend, though their status says so. */
const lasting = new Set<string>([
  'quota_exceeded',
  'vision_not_configured',
  'model_budget_reached',
  'too_many_bad_keys',
])

/** What an answer that is not 2xx says, as an error. */
export async function readFailure(response: Response, now: number): Promise<ConstatClientError> {
  const body = await bodyOf(response)
  const status = response.status
  const waiting = retryAfterSeconds(response.headers.get('retry-after'), now)
  const requestId = textOf(body['request_id']) ?? response.headers.get('x-request-id')
  const code = textOf(body['code'])
  const facts = { status, requestId, retryAfterSeconds: waiting }
  // A proxy in between, or another server: its words are not ours to show.
  if (code === null) {
    return new ConstatClientError({ code: 'unreadable_answer', ...facts, isRetryable: passing.has(status) })
  }
  const detail = textOf(body['detail']) ?? textOf(body['error'])
  return new ConstatClientError({
    code: code as ErrorCode,
    ...(detail === null ? {} : { detail }),
    ...facts,
    isRetryable: passing.has(status) && !lasting.has(code),
  })
}

async function bodyOf(response: Response): Promise<Record<string, unknown>> {
  try {
    const body: unknown = JSON.parse(await response.text())
    return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
