import { clientErrorSentences, type ClientErrorCode, type ErrorCode } from './error-code.js'

const marker = Symbol.for('constat.client-error')

export interface ConstatClientErrorOptions {
  code: ErrorCode
  /** French sentence for a person; that of the code when absent. */
  detail?: string
  status?: number | null
  requestId?: string | null
  retryAfterSeconds?: number | null
  isRetryable?: boolean
  cause?: unknown
}

/**
 * Every failure of the client. `code` is stable: those of the server are in its list of errors, ours are `network_failed`,
 * `timeout`, `aborted`, `unreadable_answer`, `job_failed`, `webhook_not_authentic`, `report_damaged` and `invalid_argument`.
 *
 * @example
 * ```ts
 * try {
 *   await constat.invoices.analyzePdf(file)
 * } catch (error) {
 *   if (!ConstatClientError.isInstance(error)) throw error
 *   console.error(error.code, error.detail, error.requestId)
 * }
 * ```
 */
export class ConstatClientError extends Error {
  readonly code: ErrorCode
  /** French sentence: what is wrong and what to do next; fit to be shown. */
  readonly detail: string
  /** HTTP status; null when no answer came. */
  readonly status: number | null
  /** To quote to whoever runs the server. */
  readonly requestId: string | null
  /** How long the server asks to wait; null when it does not say. */
  readonly retryAfterSeconds: number | null
  /** True when the same call may succeed later, unchanged. */
  readonly isRetryable: boolean

  constructor({ code, detail, status, requestId, retryAfterSeconds, isRetryable, cause }: ConstatClientErrorOptions) {
    const sentence = detail ?? sentenceOf(code)
    super(`${code}: ${sentence}`, cause === undefined ? undefined : { cause })
    this.name = 'ConstatClientError'
    this.code = code
    this.detail = sentence
    this.status = status ?? null
    this.requestId = requestId ?? null
    this.retryAfterSeconds = retryAfterSeconds ?? null
    this.isRetryable = isRetryable ?? false
    Object.defineProperty(this, marker, { value: true })
  }

  /** Recognises errors across two copies of the package, where `instanceof` fails. */
  static isInstance(error: unknown): error is ConstatClientError {
    return typeof error === 'object' && error !== null && marker in error
  }
}

function sentenceOf(code: ErrorCode): string {
  return Object.hasOwn(clientErrorSentences, code) ? clientErrorSentences[code as ClientErrorCode] : code
}
