import { ConstatError, type ConstatErrorOptions } from '@constat/core'
import type { ServerErrorCode, SharedErrorCode } from './server-error-codes.js'

interface RequestErrorOptions extends ConstatErrorOptions {
  answer?: Readonly<Record<string, string | number | null>>
}

/** A request that the server itself refuses or fails, beside the errors of the analysis. */
export class RequestError extends ConstatError {
  override readonly code: ServerErrorCode | SharedErrorCode
  /** What the body of the answer says beside the usual keys. */
  readonly answer: Readonly<Record<string, string | number | null>>

  constructor(code: ServerErrorCode | SharedErrorCode, options: RequestErrorOptions) {
    super(options)
    this.code = code
    this.answer = options.answer ?? {}
  }
}
