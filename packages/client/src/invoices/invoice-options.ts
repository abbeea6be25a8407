import type { BillChange, EnergyInvoice, Offer, Progress } from '../api-types.js'
import type { CallOptions } from '../client-options.js'
import type { OnUploadProgress } from '../http/upload-with-progress.js'

/** What the server is told about a bill; every field may be left out. */
export interface InvoiceFields {
  /** @default 'auto' */
  type?: 'auto' | 'electricite' | 'gaz' | 'dual'
  /** Confidence from which the detected energy counts, 0 to 1. @default 0.5 */
  confidenceMin?: number
  /** Refuse a bill whose energy contradicts `type`, rather than warn. @default true */
  strict?: boolean
  /** Whole number; echoed. Past 2^53 give a bigint, and read the echo of `externalRef` instead: JSON numbers lose digits. */
  userId?: number | bigint
  invoiceId?: number | bigint
  /** Echoed unchanged. */
  externalRef?: string
  /** Names the folder of the backup, nothing else. */
  customerName?: string
  /** What the answer holds more. */
  include?: readonly ('evidence' | 'offers' | 'recomputation')[]
  offers?: readonly Offer[]
  /** `invoice` of earlier answers about the same customer, at most 12. */
  earlierInvoices?: readonly EnergyInvoice[]
  simulate?: BillChange
}

export interface InvoiceCall extends InvoiceFields, CallOptions {
  /** How far the analysis is; the answer then comes by server-sent events. */
  onProgress?: (progress: Progress) => void
  /** How far the upload is; told to nobody with a `fetch` of one's own. */
  onUploadProgress?: OnUploadProgress
}

export interface ExtractCall extends CallOptions {
  /** `invoice` for every value with its type and its evidence. */
  include?: 'invoice'
  /** How far the upload is; told to nobody with a `fetch` of one's own. */
  onUploadProgress?: OnUploadProgress
}

/** Writes the fields into a form, under the names of the wire. */
export function appendInvoiceFields(form: FormData, fields: InvoiceFields): void {
  const append = (name: string, value: string | undefined) => {
    if (value !== undefined) form.append(name, value)
  }
  append('type', fields.type)
  append('confidence_min', fields.confidenceMin?.toString())
  append('strict', fields.strict?.toString())
  append('user_id', fields.userId?.toString())
  append('invoice_id', fields.invoiceId?.toString())
  append('external_ref', fields.externalRef)
  append('customer_name', fields.customerName)
  append('include', fields.include?.join(','))
  append('offers', fields.offers && JSON.stringify(fields.offers))
  for (const invoice of fields.earlierInvoices ?? []) append('earlier_invoices', JSON.stringify(invoice))
  append('simulate', fields.simulate && JSON.stringify(fields.simulate))
}
