/**
 * The typed client of a Constat server, for Node and browsers.
 *
 * @module @constat/client
 */
export { createClient, type ConstatClient } from './create-client.js'
export type { CallOptions, ClientOptions } from './client-options.js'
export type { FileToSend, NamedBytes } from './files/file-to-send.js'
export type { OnUploadProgress } from './http/upload-with-progress.js'

export type { Invoices } from './invoices/invoices.js'
export type { ExtractCall, InvoiceCall, InvoiceFields } from './invoices/invoice-options.js'
export type { JobListCall, Jobs } from './jobs/jobs.js'
export type {
  BillJob,
  JobCall,
  JobResult,
  NewJob,
  PicturesJob,
  TaskId,
  WoundComparisonJob,
  WoundJob,
} from './jobs/new-job.js'
export type { JobEvent } from './jobs/follow-job.js'
export type { WaitOptions } from './jobs/wait-for-job.js'
export type { WoundCall, Wounds, WoundStreamCall } from './wounds/wounds.js'
export type { DatedPhoto } from './wounds/wound-forms.js'
export type { WoundFields } from './wounds/wound-fields.js'
export type { ReviewExportCall, ReviewListCall, Reviews } from './reviews/reviews.js'
export type { Usage, UsageCall } from './usage/usage.js'
export type { Keys } from './keys/keys.js'

export { ConstatClientError, type ConstatClientErrorOptions } from './errors/constat-client-error.js'
export type { ClientErrorCode, ErrorCode } from './errors/error-code.js'

export {
  verifyWebhook,
  type VerifiedWebhook,
  type VerifyWebhookOptions,
  type WebhookRefusal,
} from './webhooks/verify-webhook.js'
export type { ReceivedWebhook } from './webhooks/received-webhook.js'
export type { InvoiceWebhookBody, WebhookBody, WoundWebhookBody } from './webhooks/webhook-body.js'
export { decodeReports, type EncodedReports, type Reports } from './reports/decode-reports.js'

export type {
  ApiKey,
  ApiKeyChanges,
  BillChange,
  CorrectedReview,
  EnergyInvoice,
  ExtractAnswer,
  ExtractedField,
  Health,
  Invoice,
  InvoiceAnswer,
  Job,
  JobList,
  JobWebhooks,
  JobProgress,
  JobState,
  KeyInfo,
  LabelHints,
  NewApiKey,
  NurseContext,
  Offer,
  Progress,
  Review,
  ReviewCorrection,
  ReviewField,
  ReviewImport,
  ReviewList,
  ReviewState,
  ServerErrorCode,
  ShownApiKey,
  UsageOfDays,
  WoundComparisonData,
  WoundData,
  WoundProgress,
} from './api-types.js'
