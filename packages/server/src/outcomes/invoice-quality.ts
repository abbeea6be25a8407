import type { EnergyInvoiceAnalysis } from '@constat/core'
import type { ResultQuality } from './outcome.js'

/** What the analysis of a bill says of itself. */
export function invoiceQuality({
  overall_confidence,
  needs_review,
}: Pick<EnergyInvoiceAnalysis, 'overall_confidence' | 'needs_review'>): ResultQuality {
  return { confidence: overall_confidence, needsReview: needs_review }
}
