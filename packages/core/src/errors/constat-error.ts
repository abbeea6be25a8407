/** What tells these errors from others, across copies of the package and across threads. */
export const marker = Symbol.for('constat.error')

/** What every error of this package is built from. */
export interface ConstatErrorOptions {
  /** Technical sentence in English: what failed and with which value; never a secret nor a person's text. */
  message: string
  /** French sentence for the person who sent the document: what is wrong and what to do next. */
  userMessage: string
  /** True when the same call may succeed later without any change. */
  isRetryable?: boolean
  /** Plain data about the failure (limits, counts, names of options); safe to log. */
  details?: Readonly<Record<string, unknown>>
  cause?: unknown
}

/**
 * Base of every error thrown on purpose by `@constat/core`.
 *
 * `code` is stable and documented in `docs/reference/errors.md`; `message` is for developers and logs,
 * `userMessage` is the French sentence to show.
 *
 * @example
 * ```ts
 * try {
 *   await readDocument({ name: 'facture.pdf', bytes })
 * } catch (error) {
 *   if (ConstatError.isInstance(error)) console.error(error.code, error.userMessage)
 *   else throw error
 * }
 * ```
 */
export abstract class ConstatError extends Error {
  abstract readonly code: string
  readonly userMessage: string
  readonly isRetryable: boolean
  readonly details: Readonly<Record<string, unknown>>

  constructor(options: ConstatErrorOptions) {
    super(options.message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = new.target.name
    this.userMessage = options.userMessage
    this.isRetryable = options.isRetryable ?? false
    this.details = options.details ?? {}
    Object.defineProperty(this, marker, { value: true })
  }

  /** Recognises errors across two copies of the package, where `instanceof` fails. */
  static isInstance(error: unknown): error is ConstatError {
    return typeof error === 'object' && error !== null && marker in error
  }
}
