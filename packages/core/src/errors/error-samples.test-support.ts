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

/** One error of each class, with the figures that `docs/reference/errors.md` shows. */
export const errorSamples: readonly ConstatError[] = [
  new NoFileError(),
  new TooManyFilesError({ files: 9, maxFiles: 8 }),
  new EmptyFileError({ file: 1 }),
  new FileTooLargeError({ bytes: 20_971_520, maxBytes: 16_777_216 }),
  new UnsupportedFileTypeError({ file: 1, mediaType: 'application/octet-stream' }),
  new ImageNotSupportedError({ file: 1, mediaType: 'image/heic' }),
  new DamagedImageError({ file: 1, mediaType: 'image/jpeg' }),
  new ImageTooLargeError({ file: 1, pixels: 280_000_000, maxPixels: 60_000_000 }),
  new DamagedEInvoiceError({ file: 1 }),
  new DamagedPdfError({ file: 1, page: 2 }),
  new EncryptedPdfError({ file: 1 }),
  new NoPagesError({ file: 1 }),
  new TooManyPagesError({ pages: 500, maxPages: 200 }),
  new TooMuchTextError({ maxCharacters: 1_000_000 }),
  new NoTextLayerError({ pages: 3 }),
  new NoReadableTextError({ pages: 3 }),
  new OcrFailedError({ engine: 'tesseract-js', reason: 'no answer within 60000 ms' }),
  new ReadingTimeoutError({ stage: 'text', maxMilliseconds: 30_000 }),
  new ReadingMemoryError({ stage: 'text', maxMemoryMegabytes: 512 }),
  new ReadingFailedError({ stage: 'image' }),
  new InvalidOptionError({ option: 'confidenceMin', expected: 'un nombre entre 0 et 1', received: '1.5' }),
  new InvalidReferenceDataError([
    {
      problem: 'implausible_value',
      line: 12,
      column: 'PART_FIXE_TTC',
      message: '15,65 est hors de l’ordinaire (20 à 5000) : autre unité ?',
    },
    {
      problem: 'invalid_date',
      line: 13,
      column: 'DATE_DEBUT',
      message: '« 31/02/2026 » n’est pas une date (JJ/MM/AAAA).',
    },
  ]),
  new NotAnEnergyBillError({ confidence: 0.12 }),
  new NotAnInvoiceError({ confidence: 0.1 }),
  new EnergyTypeMismatchError({ requested: 'gaz', detected: 'electricite', confidence: 0.97 }),
  new EnergyTypeUndeterminedError({ confidence: 0.31, confidenceMin: 0.5 }),
  new AnonymousReportLeakError({ customer: 2, supplier: 1 }),
  new MaskedCopyLeakError({ text: 0, unsearchable: 1 }),
  new ModelKeyMissingError({ provider: 'openai', option: 'apiKey' }),
  new ModelKeyRefusedError({ provider: 'openai', model: 'gpt-5.4-mini', status: 401, requestId: null }),
  new ModelRequestError({ provider: 'openai', model: 'gpt-5.4-mini', status: 503 }),
  new ModelTimeoutError({ provider: 'openai', model: 'gpt-5.4-mini', maxMilliseconds: 120_000 }),
  new ModelRefusedError({ provider: 'openai', model: 'gpt-5.4-mini', requestId: null }),
  new ModelFilteredError({ provider: 'openai', model: 'gpt-5.4-mini', requestId: null }),
  new ModelTruncatedError({ provider: 'openai', model: 'gpt-5.4-mini', requestId: null, maxOutputTokens: 8000 }),
  new ModelAnswerInvalidError({
    provider: 'openai',
    model: 'gpt-5.4-mini',
    requestId: null,
    faults: ['total: expected number'],
  }),
  new PhotoNotSupportedError({ photo: 1, mediaType: 'image/heic', isAnimated: false }),
  new PhotoTooLargeError({ photo: 1, bytes: 8_388_608, maxBytes: 5_242_880 }),
  new PhotoTooSmallError({ photo: 1, width: 160, height: 120, minPixels: 200 }),
  new PhotoWithheldError({ photo: 1 }),
  new MarkerNotFoundError({ photo: 1 }),
  new MarkerUnusableError({ photo: 1, marker: 7, reason: 'too_oblique', value: 71, limit: 62 }),
  new MarkersDisagreeError({ photo: 1, markers: [3, 7], surfaces_cm2: [12.4, 9.8] }),
  new LocalModelRequiredError({ provider: 'openai', model: 'gpt-5.4-mini' }),
  new ModelBudgetReachedError({ month: '2026-11', spent: 50.02, budget: 50, currency: 'USD' }),
  new InvalidWoundDatasetError({
    dataset: 'piid',
    problem: 'Ce dossier n’est pas ce jeu : il doit contenir les dossiers Stage-1, Stage-2, Stage-3 et Stage-4.',
    remedy: 'Indiquez le dossier tel qu’il a été publié et décompressé, ou décrivez vos photos dans un manifest.jsonl.',
  }),
  new UnreadableAnswersError({ line: 3, field: 'texte' }),
  new WebhookUrlRefusedError({ reason: 'private_address' }),
  new WebhookFailedError({ reason: 'status', status: 503 }),
  new WebhookNotAuthenticError({ reason: 'bad_signature' }),
  new ObjectExistsError(),
  new ObjectNotFoundError(),
  new ObjectStoreError({ store: 's3', operation: 'put', status: 503, reason: 'SlowDown' }),
  new BackupDamagedError({ faults: 1 }),
  new AbortedError(new Error('the caller has left')),
]
