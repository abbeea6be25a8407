import { InvalidOptionError } from '../../errors/invalid-option-error.js'
import { NotAnInvoiceError } from '../../errors/not-an-invoice-error.js'
import { layoutDocument } from '../../layout/layout-document.js'
import type { Document, Warning } from '../../reading/document.js'
import { calibrateConfidence } from '../extraction/calibrate-confidence.js'
import { limitConfidence } from '../extraction/limit-confidence.js'
import { classifyInvoice } from './classify-invoice.js'
import { invoiceOfFile } from './electronic/invoice-of-file.js'
import calibration from './data/calibration.json' with { type: 'json' }
import { reconcileInvoice } from './electronic/reconcile-invoice.js'
import type { Invoice } from './invoice.js'
import { overallConfidenceOf } from './overall-confidence.js'
import { pagesOfFirst } from './pages-of-first.js'
import { readInvoiceByRules } from './read-by-rules.js'

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
 * the document does not show is null, never a default. An electronic invoice (Factur-X, CII, UBL) counts first.
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
  const { layouts, nextFrom } = pagesOfFirst(layoutDocument(document))
  const warnings: Warning[] = [...document.warnings]
  const likeness = file === undefined ? classifyInvoice(layouts) : 1
  if (likeness < leastLikeness) {
    if (strict) throw new NotAnInvoiceError({ confidence: likeness })
    warnings.push(unlikely)
  }
  if (nextFrom !== null) warnings.push(several(nextFrom))
  const read = limitConfidence(readInvoiceByRules(layouts), pages)
  const printed = calibrateConfidence(read, pages, calibration.textLayer)
  const invoice = file === undefined ? printed : withPages(invoiceOfFile(file), printed, layouts.length)
  const overall = overallConfidenceOf(invoice)
  return {
    invoice,
    overall_confidence: overall,
    needs_review: overall < reviewThreshold || nextFrom !== null || likeness < leastLikeness,
    warnings,
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
