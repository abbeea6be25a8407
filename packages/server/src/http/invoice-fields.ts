import { parseRequestedType, type BillChange, type EnergyInvoice, type Offer, type RequestedType } from '@constat/core'
import { z } from 'zod'
import { earlierInvoicesOf, offersOf } from './companion-fields.js'
import { changeOf } from './simulate-field.js'
import { refusedField } from './refused-field.js'

const yes = ['true', '1', 'on', 'yes', 'y', 't', 'oui']
const no = ['false', '0', 'off', 'no', 'n', 'f', 'non']

/** A form field sent once; one left blank counts as not sent, as callers send their unset variables blank. */
function field<T>(parse: (text: string) => T | null, expected: string) {
  return z
    .unknown()
    .optional()
    .transform((received, context): T | null => {
      if (received === undefined || received === '') return null
      const parsed = typeof received === 'string' ? parse(received) : null
      if (parsed === null) context.addIssue({ code: 'custom', message: expected })
      return parsed
    })
}

/** What an answer may hold beside what it always does. */
export const answerParts = ['evidence', 'offers', 'recomputation'] as const
export type AnswerPart = (typeof answerParts)[number]

const identifier = field(parseInteger, 'attendu un nombre entier')

const invoiceForm = z.object({
  type: field(parseRequestedType, 'attendu auto, electricite, gaz ou dual'),
  confidence_min: field(parseRatio, 'attendu un nombre de 0 à 1, par exemple 0.5'),
  strict: field(parseBoolean, 'attendu true ou false'),
  user_id: identifier,
  invoice_id: identifier,
  external_ref: field((text) => text, 'attendu un seul texte'),
  customer_name: field((text) => text, 'attendu un seul texte'),
  include: field(parseParts, `attendu une liste parmi ${answerParts.join(', ')}`),
})

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
  const fields = { ...(body as Record<string, unknown> | undefined) }
  const { offers, earlier_invoices: earlier, simulate } = fields
  const parsed = invoiceForm.safeParse(fields)
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
    offers: offersOf(offers),
    earlierInvoices: earlierInvoicesOf(earlier),
    change: changeOf(simulate),
    include: form.include ?? new Set(),
  }
}

function parseParts(text: string): ReadonlySet<AnswerPart> | null {
  const named = text.split(',').map((part) => part.trim())
  const known = answerParts.filter((part) => named.includes(part))
  return known.length === new Set(named).size ? new Set(known) : null
}

function parseRatio(text: string): number | null {
  if (!/^\s*(\d+(\.\d*)?|\.\d+)\s*$/.test(text)) return null
  const ratio = Number(text)
  return ratio >= 0 && ratio <= 1 ? ratio : null
}

function parseBoolean(text: string): boolean | null {
  const folded = text.trim().toLowerCase()
  if (yes.includes(folded)) return true
  return no.includes(folded) ? false : null
}

function parseInteger(text: string): number | bigint | null {
  const digits = /^\s*\+?(-?\d{1,19})\s*$/.exec(text)?.[1]
  if (digits === undefined) return null
  const exact = BigInt(digits)
  return Number.isSafeInteger(Number(exact)) ? Number(exact) : exact
}
