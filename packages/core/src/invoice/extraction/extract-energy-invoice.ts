import type { Document, Warning } from '../../reading/document.js'
import type { EnergyInvoice } from '../energy-invoice.js'
import type { ModelUse } from './by-model/model-reading.js'
import { correctionWarnings } from './correction-warnings.js'
import type { ExtractionOptions } from './extraction-options.js'
import { overallConfidence } from './overall-confidence.js'
import { readByRules, type RuleReading } from './read-by-rules.js'
import { reconcile, type Reconciled } from './reconcile.js'

export type { ExtractionOptions }

/** The invoice with how much it can be trusted. */
export interface Extraction {
  invoice: EnergyInvoice
  /** 0..1 */
  overall_confidence: number
  needs_review: boolean
  warnings: readonly Warning[]
  /** What a second reader was and did; absent when none was asked, or it gave no answer. */
  model?: ModelUse
}

/**
 * Reads the fields of an energy bill out of a document; every value carries its place in it. An electronic invoice
 * (Factur-X, CII, UBL) counts first, with confidence 1; the pages prove, complete or contradict it.
 *
 * @throws NotAnEnergyBillError, EnergyTypeMismatchError, EnergyTypeUndeterminedError
 * @example
 * ```ts
 * const document = await readDocument({ name: 'facture.pdf', bytes })
 * const { invoice } = extractEnergyInvoice(document)
 * console.log(invoice.totals.ttc?.value, invoice.totals.ttc?.evidence[0]?.quote)
 * ```
 */
export function extractEnergyInvoice(document: Document, options: ExtractionOptions = {}): Extraction {
  const read = readByRules(document, options)
  return conclude(read, reconcile({ ...read, told: null, pages: document.pages }), options)
}

/** The extraction once all sources have met. */
export function conclude(
  read: RuleReading,
  { invoice, warnings }: Pick<Reconciled, 'invoice' | 'warnings'>,
  { reviewThreshold = 0.85 }: ExtractionOptions,
): Extraction {
  const overall = overallConfidence(invoice)
  return {
    invoice,
    overall_confidence: overall,
    needs_review: overall < reviewThreshold,
    warnings: [...read.warnings, ...warnings, ...correctionWarnings(invoice)],
  }
}
