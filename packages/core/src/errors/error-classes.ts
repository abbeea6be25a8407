import { AbortedError } from './aborted-error.js'
import { AnonymousReportLeakError } from './anonymous-report-leak-error.js'
import { BackupDamagedError } from './backup-damaged-error.js'
import type { ConstatError } from './constat-error.js'
import { DamagedEInvoiceError } from './damaged-e-invoice-error.js'
import { DamagedImageError } from './damaged-image-error.js'
import { DamagedPdfError } from './damaged-pdf-error.js'
import { EmptyFileError } from './empty-file-error.js'
import { EncryptedPdfError } from './encrypted-pdf-error.js'
import { EnergyTypeMismatchError } from './energy-type-mismatch-error.js'
import { EnergyTypeUndeterminedError } from './energy-type-undetermined-error.js'
import type { ErrorCode } from './error-codes.js'
import { FileTooLargeError } from './file-too-large-error.js'
import { ImageNotSupportedError } from './image-not-supported-error.js'
import { ImageTooLargeError } from './image-too-large-error.js'
import { InvalidOptionError } from './invalid-option-error.js'
import { InvalidReferenceDataError } from './invalid-reference-data-error.js'
import { MarkerNotFoundError } from './marker-not-found-error.js'
import { MarkerUnusableError } from './marker-unusable-error.js'
import { MarkersDisagreeError } from './markers-disagree-error.js'
import { InvalidWoundDatasetError } from './invalid-wound-dataset-error.js'
import { MaskedCopyLeakError } from './masked-copy-leak-error.js'
import { ModelAnswerInvalidError } from './model-answer-invalid-error.js'
import { ModelFilteredError } from './model-filtered-error.js'
import { ModelKeyMissingError } from './model-key-missing-error.js'
import { ModelKeyRefusedError } from './model-key-refused-error.js'
import { ModelRefusedError } from './model-refused-error.js'
import { ModelRequestError } from './model-request-error.js'
import { ModelTimeoutError } from './model-timeout-error.js'
import { ModelTruncatedError } from './model-truncated-error.js'
import { NoFileError } from './no-file-error.js'
import { NoPagesError } from './no-pages-error.js'
import { NoReadableTextError } from './no-readable-text-error.js'
import { NoTextLayerError } from './no-text-layer-error.js'
import { NotAnEnergyBillError } from './not-an-energy-bill-error.js'
import { NotAnInvoiceError } from './not-an-invoice-error.js'
import { ObjectExistsError } from './object-exists-error.js'
import { ObjectNotFoundError } from './object-not-found-error.js'
import { ObjectStoreError } from './object-store-error.js'
import { OcrFailedError } from './ocr-failed-error.js'
import { PhotoNotSupportedError } from './photo-not-supported-error.js'
import { PhotoTooLargeError } from './photo-too-large-error.js'
import { PhotoTooSmallError } from './photo-too-small-error.js'
import { PhotoWithheldError } from './photo-withheld-error.js'
import { LocalModelRequiredError } from './local-model-required-error.js'
import { ModelBudgetReachedError } from './model-budget-reached-error.js'
import { ReadingFailedError } from './reading-failed-error.js'
import { ReadingMemoryError } from './reading-memory-error.js'
import { ReadingTimeoutError } from './reading-timeout-error.js'
import { TooManyFilesError } from './too-many-files-error.js'
import { TooManyPagesError } from './too-many-pages-error.js'
import { TooMuchTextError } from './too-much-text-error.js'
import { UnreadableAnswersError } from './unreadable-answers-error.js'
import { UnsupportedFileTypeError } from './unsupported-file-type-error.js'
import { WebhookFailedError } from './webhook-failed-error.js'
import { WebhookNotAuthenticError } from './webhook-not-authentic-error.js'
import { WebhookUrlRefusedError } from './webhook-url-refused-error.js'

/** The class of each code, so that an error that comes from another thread can be given its class back. */
export const errorClasses: Readonly<Record<ErrorCode, { readonly prototype: ConstatError }>> = {
  no_file: NoFileError,
  too_many_files: TooManyFilesError,
  empty_file: EmptyFileError,
  file_too_large: FileTooLargeError,
  unsupported_file_type: UnsupportedFileTypeError,
  image_not_supported: ImageNotSupportedError,
  damaged_image: DamagedImageError,
  image_too_large: ImageTooLargeError,
  damaged_e_invoice: DamagedEInvoiceError,
  damaged_pdf: DamagedPdfError,
  encrypted_pdf: EncryptedPdfError,
  no_pages: NoPagesError,
  too_many_pages: TooManyPagesError,
  too_much_text: TooMuchTextError,
  no_text_layer: NoTextLayerError,
  no_readable_text: NoReadableTextError,
  ocr_failed: OcrFailedError,
  reading_timeout: ReadingTimeoutError,
  reading_memory: ReadingMemoryError,
  reading_failed: ReadingFailedError,
  invalid_option: InvalidOptionError,
  invalid_reference_data: InvalidReferenceDataError,
  not_an_energy_bill: NotAnEnergyBillError,
  not_an_invoice: NotAnInvoiceError,
  energy_type_mismatch: EnergyTypeMismatchError,
  energy_type_undetermined: EnergyTypeUndeterminedError,
  anonymous_report_leak: AnonymousReportLeakError,
  masked_copy_leak: MaskedCopyLeakError,
  model_key_missing: ModelKeyMissingError,
  model_key_refused: ModelKeyRefusedError,
  model_request_failed: ModelRequestError,
  model_timeout: ModelTimeoutError,
  model_refused: ModelRefusedError,
  model_filtered: ModelFilteredError,
  model_truncated: ModelTruncatedError,
  model_answer_invalid: ModelAnswerInvalidError,
  photo_not_supported: PhotoNotSupportedError,
  photo_too_large: PhotoTooLargeError,
  photo_too_small: PhotoTooSmallError,
  photo_withheld: PhotoWithheldError,
  marker_not_found: MarkerNotFoundError,
  marker_unusable: MarkerUnusableError,
  markers_disagree: MarkersDisagreeError,
  local_model_required: LocalModelRequiredError,
  model_budget_reached: ModelBudgetReachedError,
  invalid_wound_dataset: InvalidWoundDatasetError,
  unreadable_answers: UnreadableAnswersError,
  webhook_url_refused: WebhookUrlRefusedError,
  webhook_failed: WebhookFailedError,
  webhook_not_authentic: WebhookNotAuthenticError,
  object_exists: ObjectExistsError,
  object_not_found: ObjectNotFoundError,
  object_store_failed: ObjectStoreError,
  backup_damaged: BackupDamagedError,
  aborted: AbortedError,
}
