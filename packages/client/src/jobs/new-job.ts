import type { InvoiceAnswer, WoundComparisonData, WoundData } from '../api-types.js'
import type { CallOptions } from '../client-options.js'
import { appendFile, type FileToSend } from '../files/file-to-send.js'
import type { OnUploadProgress } from '../http/upload-with-progress.js'
import { appendInvoiceFields, type InvoiceFields } from '../invoices/invoice-options.js'
import { comparisonForm, woundForm, type DatedPhoto } from '../wounds/wound-forms.js'
import type { WoundFields } from '../wounds/wound-fields.js'

interface AnyJob {
  /** Called when the job has ended; the server's own when absent. */
  webhookUrl?: string
  userId?: number | bigint
  invoiceId?: number | bigint
  /** Echoed unchanged. */
  externalRef?: string
}

export interface BillJob extends AnyJob, InvoiceFields {
  kind: 'pdf'
  file: FileToSend
}

export interface PicturesJob extends AnyJob, InvoiceFields {
  kind: 'images'
  /** 1 to 8 pictures of the pages of one bill, in their order. */
  files: readonly FileToSend[]
}

export interface WoundJob extends AnyJob, WoundFields {
  kind: 'wound'
  photo: FileToSend
}

export interface WoundComparisonJob extends AnyJob, Omit<WoundFields, 'context'> {
  kind: 'wound-comparison'
  /** 2 to 8, in any order. */
  photos: readonly DatedPhoto[]
}

/** What is to be analysed later. */
export type NewJob = BillJob | PicturesJob | WoundJob | WoundComparisonJob

/** What a job gives once it has ended well. */
export type JobResult<J extends NewJob = NewJob> = J extends BillJob | PicturesJob
  ? InvoiceAnswer
  : J extends WoundJob
    ? WoundData
    : WoundComparisonData

/** The id of a job; it is a text, and TypeScript knows what the job gives. A text from elsewhere is taken for that of a bill. */
export type TaskId<R> = string & { readonly [givesResult]?: R }
declare const givesResult: unique symbol

export interface JobCall extends CallOptions {
  /** The same key with the same job gives the same job, however often it is sent. @default a random one per call */
  idempotencyKey?: string
  onUploadProgress?: OnUploadProgress
}

/** The form of a job, under the names of the wire. */
export function jobForm(job: NewJob): FormData {
  const form = formOf(job)
  if (job.webhookUrl !== undefined) form.append('webhook_url', job.webhookUrl)
  return form
}

function formOf(job: NewJob): FormData {
  if (job.kind === 'wound') return withReferences(woundForm(job.photo, job), job)
  if (job.kind === 'wound-comparison') return withReferences(comparisonForm(job.photos, job), job)
  const form = new FormData()
  if (job.kind === 'pdf') appendFile(form, 'file', job.file)
  else for (const file of job.files) appendFile(form, 'files', file)
  appendInvoiceFields(form, job)
  return form
}

function withReferences(form: FormData, { userId, invoiceId, externalRef }: AnyJob): FormData {
  appendInvoiceFields(form, {
    ...(userId !== undefined && { userId }),
    ...(invoiceId !== undefined && { invoiceId }),
    ...(externalRef !== undefined && { externalRef }),
  })
  return form
}
