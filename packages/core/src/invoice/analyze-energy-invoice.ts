import { systemClock } from '../input/clock.js'
import { loadTheme } from '../pdf/theme-options.js'
import { pageGeometry } from '../reading/page-geometry.js'
import { readDocument } from '../reading/read-document.js'
import type { AnalysisContext, AnalysisRequest, EnergyInvoiceAnalysis } from './analysis.js'
import { auditEnergyInvoice } from './audit/audit-energy-invoice.js'
import { parseOffers } from './audit/offers/parse-offers.js'
import { checkRequest } from './check-request.js'
import { extractOnce } from './extract-once.js'
import { composeHighlights } from './highlights/compose-highlights.js'
import { provenanceOf } from './provenance.js'
import { renderReports } from './report/render-reports.js'
import { stageRunner } from './stage-runner.js'

/** The sentence of the product: read, extract, audit, report. */
export async function analyzeEnergyInvoice(
  request: AnalysisRequest,
  context: AnalysisContext = {},
): Promise<EnergyInvoiceAnalysis> {
  const { clock = systemClock, signal } = context
  const offers = parseOffers(context.offers ?? [])
  // A theme that cannot be drawn is refused before the bill is read.
  await loadTheme(context.theme)
  const earlier = context.earlierInvoices === undefined ? {} : { earlierInvoices: context.earlierInvoices }
  const reference = context.reference === undefined ? {} : { reference: context.reference }
  const { files, ...strictness } = checkRequest(request)
  const stages = stageRunner(context)
  const document = await stages.run('reading', (readOptions) => readDocument(files, readOptions))
  const extraction = await stages.run('extraction', () => extractOnce(document, files, { ...strictness, ...context }))
  const { invoice, overall_confidence, needs_review, warnings } = extraction
  const audit = await stages.run('audit', () =>
    auditEnergyInvoice(invoice, { clock, offers, ...earlier, ...reference }),
  )
  const highlights = composeHighlights(invoice, audit)
  const reports = await stages.run('report', () =>
    renderReports({
      document,
      extraction,
      audit,
      highlights,
      clock,
      signal,
      theme: context.theme,
      anonymity: context.anonymity,
      ...reference,
    }),
  )
  const provenance = provenanceOf(document, extraction, clock)
  const pages = document.pages.map(pageGeometry)
  return {
    invoice,
    audit,
    highlights,
    reports,
    overall_confidence,
    needs_review: needs_review || audit.review.length > 0,
    warnings,
    provenance,
    pages,
    timings: stages.timings(),
  }
}
