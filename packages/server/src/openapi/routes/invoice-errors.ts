import type { AnsweredCode } from '../../http/error-statuses.js'

/** What a call without a good key is answered with. */
export const keyErrors = [
  'unauthorized',
  'key_disabled',
  'key_expired',
  'missing_scope',
  'too_many_bad_keys',
] as const satisfies readonly AnsweredCode[]

/** What a call beyond the limits of its key is answered with. */
export const limitErrors = ['quota_exceeded', 'rate_exceeded'] as const satisfies readonly AnsweredCode[]

/** What a form that carries an invoice is refused with, before any analysis. */
export const uploadErrors = [
  'invalid_request',
  'invalid_field',
  'unexpected_file',
  'no_file',
  'too_many_files',
  'unsupported_file_type',
  'image_not_supported',
  'file_too_large',
  'upload_space_full',
] as const satisfies readonly AnsweredCode[]

/** How the reading of a document can fail. */
export const readingErrors = [
  'empty_file',
  'invalid_option',
  'damaged_image',
  'image_too_large',
  'damaged_e_invoice',
  'damaged_pdf',
  'encrypted_pdf',
  'no_pages',
  'too_many_pages',
  'too_much_text',
  'no_text_layer',
  'no_readable_text',
  'reading_timeout',
  'reading_memory',
  'ocr_failed',
  'model_key_missing',
  'model_key_refused',
  'model_request_failed',
  'model_timeout',
  'model_refused',
  'model_filtered',
  'model_truncated',
  'model_answer_invalid',
  'reading_failed',
  'analysis_timeout',
] as const satisfies readonly AnsweredCode[]

/** How the analysis of an invoice can fail. */
export const analysisErrors = [
  ...readingErrors,
  'invalid_reference_data',
  'not_an_energy_bill',
  'energy_type_mismatch',
  'energy_type_undetermined',
  'anonymous_report_leak',
  'masked_copy_leak',
] as const satisfies readonly AnsweredCode[]
