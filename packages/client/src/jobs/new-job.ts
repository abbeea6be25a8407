import type { CallOptions } from '../client-options.js'
import { appendFile, type FileToSend } from '../files/file-to-send.js'
import type { OnUploadProgress } from '../http/upload-with-progress.js'
import { appendInvoiceFields, type InvoiceFields } from '../invoices/invoice-options.js'
import { appendWoundFields, type WoundFields } from '../wounds/wound-fields.js'

interface AnyJob {
  /** Called when the job has ended; the server's own when absent. */
  webhookUrl?: string
}

/** What is to be analysed later. */
export type NewJob = AnyJob &
  (
    | ({ kind: 'pdf'; file: FileToSend } & InvoiceFields)
    | ({ kind: 'images'; files: readonly FileToSend[] } & InvoiceFields)
    | ({ kind: 'wound'; photo: FileToSend; userId?: number | bigint; externalRef?: string } & WoundFields)
  )

export interface JobCall extends CallOptions {
  /** The same key with the same job gives the same job, however often it is sent. @default a random one per call */
  idempotencyKey?: string
  onUploadProgress?: OnUploadProgress
}

/** The form of a job, under the names of the wire. */
export function jobForm(job: NewJob): FormData {
  const form = new FormData()
  if (job.kind === 'pdf') appendFile(form, 'file', job.file)
  else if (job.kind === 'images') for (const file of job.files) appendFile(form, 'files', file)
  else appendFile(form, 'wound_image', job.photo)
  if (job.kind === 'wound') appendWoundFields(form, job)
  appendInvoiceFields(form, job)
  if (job.webhookUrl !== undefined) form.append('webhook_url', job.webhookUrl)
  return form
}
