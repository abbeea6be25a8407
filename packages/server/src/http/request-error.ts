import { ConstatError, type ConstatErrorOptions } from '@constat/core'
import type { ServerErrorCode, SharedErrorCode } from './server-error-codes.js'

/** A request that the server itself refuses or fails, beside the errors of the analysis. */
export class RequestError extends ConstatError {
  override readonly code: ServerErrorCode | SharedErrorCode

  constructor(code: ServerErrorCode | SharedErrorCode, options: ConstatErrorOptions) {
    super(options)
    this.code = code
  }
}
