import type { BillChange, EnergyInvoice, Offer, RequestedType } from '@constat/core'
import { invoiceForm, type AnswerPart } from './invoice-form.js'
import { refusedField } from './refused-field.js'

/** The fields of an invoice form, with the defaults of the contract. */
export interface InvoiceFields {
  type: RequestedType
  /** 0..1 */
  confidenceMin: number
  strict: boolean
  /** A bigint only beyond the whole numbers that a `number` holds exactly. */
  userId: number | bigint | null
  invoiceId: number | bigint | null
  externalRef: string | null
  /** Names the folder of the backup only. */
  customerName: string | null
  /** Offers to compare with in place of those of the server; null when none are sent. */
  offers: readonly Offer[] | null
  /** Earlier bills of the same customer. */
  earlierInvoices: readonly EnergyInvoice[]
  /** What to recompute the bill under; null when not asked for. */
  change: BillChange | null
  /** What the answer holds more. */
  include: ReadonlySet<AnswerPart>
}

/**
 * Checks the text fields of the form. Fields that are not ours are ignored.
 *
 * @throws RequestError `invalid_field` naming the first wrong field, never its value
 */
export function parseInvoiceFields(body: unknown): InvoiceFields {
  const parsed = invoiceForm.safeParse({ ...(body as Record<string, unknown> | undefined) })
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw refusedField(issue?.path.join('.') ?? '', issue?.message ?? '')
  }
  const form = parsed.data
  return {
    type: form.type ?? 'auto',
    confidenceMin: form.confidence_min ?? 0.5,
    strict: form.strict ?? true,
    userId: form.user_id,
    invoiceId: form.invoice_id,
    externalRef: form.external_ref,
    customerName: form.customer_name,
    offers: form.offers,
    earlierInvoices: form.earlier_invoices,
    change: form.simulate,
    include: form.include ?? new Set(),
  }
}
