/** Codes of the answers that only the server gives; the others are those of the errors of `@constat/core`. */
export const serverErrorCodes = [
  'unauthorized',
  'key_disabled',
  'key_expired',
  'missing_scope',
  'too_many_bad_keys',
  'quota_exceeded',
  'rate_exceeded',
  'key_not_found',
  'not_found',
  'method_not_allowed',
  'invalid_request',
  'host_not_allowed',
  'https_required',
  'headers_too_large',
  'request_timeout',
  'invalid_field',
  'unexpected_file',
  'vision_not_configured',
  'image_url_refused',
  'busy',
  'upload_space_full',
  'analysis_timeout',
  'cancelled',
  'idempotency_conflict',
  'job_not_ended',
  'job_succeeded',
  'job_inputs_gone',
  'webhook_not_found',
  'reload_failed',
  'review_corrected',
  'job_abandoned',
  'job_input_lost',
  'queue_full',
  'disk_full',
  'database_unavailable',
  'internal_error',
] as const

export type ServerErrorCode = (typeof serverErrorCodes)[number]

/** Codes of core for what the server finds out first, before any analysis. */
export type SharedErrorCode = 'no_file' | 'too_many_files' | 'file_too_large' | 'unsupported_file_type' | 'aborted'
