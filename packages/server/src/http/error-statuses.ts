/**
 * The HTTP status of every error code, ours and those of `@constat/core`: the only place that decides it. The command
 * line takes its exit code from it too: below 500 the input is at fault.
 */
export const errorStatuses = {
  // The request
  unauthorized: 401,
  key_disabled: 403,
  key_expired: 403,
  missing_scope: 403,
  too_many_bad_keys: 429,
  quota_exceeded: 429,
  rate_exceeded: 429,
  key_not_found: 404,
  not_found: 404,
  method_not_allowed: 405,
  invalid_request: 400,
  host_not_allowed: 400,
  https_required: 403,
  headers_too_large: 431,
  request_timeout: 408,
  invalid_field: 400,
  invalid_option: 400,
  unexpected_file: 400,
  image_url_refused: 400,
  // The file
  no_file: 400,
  too_many_files: 400,
  empty_file: 400,
  unsupported_file_type: 400,
  image_not_supported: 400,
  damaged_image: 422,
  image_too_large: 422,
  damaged_e_invoice: 422,
  invalid_reference_data: 422,
  file_too_large: 413,
  // The document
  damaged_pdf: 422,
  encrypted_pdf: 422,
  no_pages: 422,
  too_many_pages: 422,
  too_much_text: 422,
  no_text_layer: 422,
  no_readable_text: 422,
  reading_timeout: 422,
  reading_memory: 422,
  not_an_energy_bill: 422,
  not_an_invoice: 422,
  energy_type_mismatch: 422,
  energy_type_undetermined: 422,
  // What is delivered
  webhook_url_refused: 422,
  webhook_failed: 502,
  webhook_not_authentic: 401,
  object_exists: 409,
  object_not_found: 404,
  object_store_failed: 502,
  backup_damaged: 422,
  // The server
  ocr_failed: 502,
  model_key_missing: 500,
  model_key_refused: 502,
  model_request_failed: 502,
  model_timeout: 502,
  model_refused: 502,
  model_filtered: 502,
  model_truncated: 502,
  model_answer_invalid: 502,
  // Photographs of wounds
  vision_not_configured: 503,
  photo_not_supported: 415,
  photo_too_large: 413,
  photo_too_small: 422,
  marker_not_found: 422,
  marker_unusable: 422,
  markers_disagree: 422,
  photo_withheld: 422,
  local_model_required: 422,
  model_budget_reached: 503,
  invalid_wound_dataset: 422,
  unreadable_answers: 422,
  reading_failed: 500,
  busy: 503,
  upload_space_full: 503,
  analysis_timeout: 504,
  cancelled: 409,
  idempotency_conflict: 409,
  reload_failed: 409,
  review_corrected: 409,
  job_abandoned: 500,
  job_input_lost: 500,
  queue_full: 503,
  disk_full: 503,
  database_unavailable: 503,
  anonymous_report_leak: 500,
  masked_copy_leak: 500,
  internal_error: 500,
  // nginx's status for a client that is gone: logged only, there is no one left to answer.
  aborted: 499,
} as const satisfies Readonly<Record<string, number>>

/** A code that an answer may carry. */
export type AnsweredCode = keyof typeof errorStatuses

/** The status of a code, undefined when it is not ours. */
export function statusOf(code: string): number | undefined {
  return Object.hasOwn(errorStatuses, code) ? errorStatuses[code as keyof typeof errorStatuses] : undefined
}
