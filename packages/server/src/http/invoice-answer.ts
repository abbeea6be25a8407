import type { EnergyInvoiceAnalysis } from '@constat/core'
import { exactJson } from './exact-json.js'
import type { InvoiceFields } from './invoice-fields.js'
import type { InvoiceAnswer } from './schemas/invoice-answer-schema.js'

/**
 * The body of a successful analysis: the six keys that existing callers read, unchanged, and beside them what the
 * analysis knows more (docs/guides/server.md).
 */
export function invoiceAnswer(
  analysis: EnergyInvoiceAnalysis,
  fields: InvoiceFields,
  { requestId, reviewId }: { requestId: string; reviewId: string | null },
): InvoiceAnswer {
  const { audit, invoice } = analysis
  return {
    non_anonymous_report_base64: toBase64(analysis.reports.full),
    anonymous_report_base64: toBase64(analysis.reports.anonymous),
    highlights: analysis.highlights,
    user_id: exactJson(fields.userId),
    invoice_id: exactJson(fields.invoiceId),
    external_ref: fields.externalRef,
    request_id: requestId,
    energy_type: invoice.energy_type?.value ?? null,
    pages: analysis.pages.length,
    overall_confidence: analysis.overall_confidence,
    needs_review: analysis.needs_review,
    review_id: reviewId,
    warnings: analysis.warnings,
    findings: audit.findings,
    rules_passed: audit.passed,
    rules_not_evaluated: audit.not_evaluated,
    market_position: audit.market_position,
    savings: audit.savings,
    yearly_consumption: audit.yearly_consumption,
    reference_date: audit.reference_date,
    invoice,
    provenance: analysis.provenance,
    timings: analysis.timings,
    // Who sends offers wants them compared.
    ...(fields.offers !== null || fields.include.has('offers') ? { offers: audit.offers } : {}),
    ...(fields.include.has('recomputation') ? { recomputation: audit.recomputation } : {}),
  }
}

function toBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64')
}
