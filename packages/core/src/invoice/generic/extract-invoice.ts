import { InvalidOptionError } from '../../errors/invalid-option-error.js'
import { NotAnInvoiceError } from '../../errors/not-an-invoice-error.js'
import type { Document, Warning } from '../../reading/document.js'
import { invoiceOfFile } from './electronic/invoice-of-file.js'
import { reconcileInvoice } from './electronic/reconcile-invoice.js'
import { readEnergyBill, withEnergyBill } from './energy-bill.js'
import type { Invoice } from './invoice.js'
import { overallConfidenceOf } from './overall-confidence.js'
import { readPages } from './read-pages.js'

/** How an invoice is read. */
export interface InvoiceExtractionOptions {
  /** Refuse a document that does not look like an invoice; otherwise it is read as far as it goes, with a warning. @default true */
  strict?: boolean
  /** Overall confidence below which `needs_review` is set, 0..1. @default 0.85 */
  reviewThreshold?: number
}

/** The invoice with how much it can be trusted. */
export interface InvoiceExtraction {
  invoice: Invoice
  /** 0..1: the mean confidence of number, date, seller and the three totals; one that was not read counts as zero. */
  overall_confidence: number
  needs_review: boolean
  warnings: readonly Warning[]
}

/** Less than a title or a number with a total: a document about money, but no invoice. */
const leastLikeness = 0.4

/**
 * Reads an invoice, a credit note or a receipt of any trade out of a document; every value carries its place in it. What
 * the document does not show is null, never a default. An electronic invoice (Factur-X, CII, UBL) counts first; a French bill
 * of electricity or gas is read by the rules for its trade.
 *
 * @throws NotAnInvoiceError when the pages show no invoice (unless `strict: false`)
 * @throws InvalidOptionError
 * @example
 * ```ts
 * const document = await readDocument({ name: 'facture.pdf', bytes })
 * const { invoice, needs_review } = extractInvoice(document)
 * console.log(invoice.seller.name?.value, invoice.total_including_tax?.value, needs_review)
 * ```
 */
export function extractInvoice(document: Document, options: InvoiceExtractionOptions = {}): InvoiceExtraction {
  const { strict = true, reviewThreshold = 0.85 } = options
  if (!(reviewThreshold >= 0 && reviewThreshold <= 1)) throw invalidThreshold(reviewThreshold)
  const { electronicInvoice: file, pages } = document
  const read = readPages(document)
  const bill = file === undefined ? readEnergyBill(document) : null
  const isInvoice = file !== undefined || bill !== null || read.likeness >= leastLikeness
  if (!isInvoice && strict) throw new NotAnInvoiceError({ confidence: read.likeness })
  const printed = bill === null ? read.invoice : withEnergyBill(read.invoice, bill)
  const invoice = file === undefined ? printed : withPages(invoiceOfFile(file), printed, pages.length)
  // The two contracts of one bill of energy have a number each.
  const nextFrom = bill === null ? read.nextFrom : null
  const overall = overallConfidenceOf(invoice)
  return {
    invoice,
    overall_confidence: overall,
    needs_review: overall < reviewThreshold || nextFrom !== null || !isInvoice,
    warnings: [
      ...document.warnings,
      ...(isInvoice ? [] : [unlikely]),
      ...(nextFrom === null ? [] : [several(nextFrom)]),
    ],
  }
}

/** Without a page there is nothing to compare with. */
function withPages(file: Invoice, printed: Invoice, pages: number): Invoice {
  return pages === 0 ? file : reconcileInvoice(file, printed)
}

function invalidThreshold(received: number): InvalidOptionError {
  return new InvalidOptionError({
    option: 'reviewThreshold',
    expected: 'un nombre entre 0 et 1',
    received: String(received),
  })
}

const unlikely: Warning = {
  code: 'invoice_unsure',
  message:
    'Ce document ne ressemble pas à une facture. Ce qui a pu y être lu est donné à titre indicatif : à vérifier sur le document.',
}

function several(page: number): Warning {
  return {
    code: 'several_invoices',
    message: `Ce fichier contient plusieurs factures\u00a0: seule la première a été lue, la suivante commence à la page ${String(page)}. Envoyez chaque facture dans un fichier à part.`,
  }
}
