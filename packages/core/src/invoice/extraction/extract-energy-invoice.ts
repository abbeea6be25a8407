import { layoutDocument } from '../../layout/layout-document.js'
import type { Document, Warning } from '../../reading/document.js'
import type { EnergyInvoice, RequestedType } from '../energy-invoice.js'
import { collectReadings } from './readings/collect-readings.js'
import { valueRows } from './tables/charge-lines.js'
import { calibrateConfidence } from './calibrate-confidence.js'
import { classifyEnergy } from './classify-energy.js'
import { collectChargeRows } from './tables/collect-charge-rows.js'
import { correctionWarnings } from './correction-warnings.js'
import { decideEnergyType } from './decide-energy-type.js'
import { extractByRules } from './extract-by-rules.js'
import { readEInvoice } from './factur-x/read-e-invoice.js'
import { limitConfidence } from './limit-confidence.js'
import { overallConfidence } from './overall-confidence.js'

/** How strictly the energy of the document is checked. */
export interface ExtractionOptions {
  /** @default 'auto' */
  type?: RequestedType
  /** Confidence from which the detected energy counts, 0..1. @default 0.5 */
  confidenceMin?: number
  /** @default true */
  strict?: boolean
  /** Overall confidence below which `needs_review` is set. @default 0.85 */
  reviewThreshold?: number
}

/** The invoice with how much it can be trusted. */
export interface Extraction {
  invoice: EnergyInvoice
  /** 0..1 */
  overall_confidence: number
  needs_review: boolean
  warnings: readonly Warning[]
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
  const layouts = layoutDocument(document)
  const rows = collectChargeRows(layouts)
  const readings = collectReadings(layouts)
  const electronic = readEInvoice(document)
  const classification = electronic.classification ?? classifyEnergy(layouts, rows, readings)
  const decision = decideEnergyType(classification, layouts, options)
  const read = extractByRules({ layouts, rows: valueRows(rows), readings, type: decision.type })
  const printed = calibrateConfidence(limitConfidence(read, document.pages), document.pages)
  const invoice = electronic.reconcileWith(printed)
  const overall = overallConfidence(invoice)
  return {
    invoice,
    overall_confidence: overall,
    needs_review: overall < (options.reviewThreshold ?? 0.85),
    warnings: [...document.warnings, ...electronic.warnings, ...decision.warnings, ...correctionWarnings(invoice)],
  }
}
