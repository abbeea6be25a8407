import type { ReferenceData } from '../../energy/reference-data.js'
import type { Clock } from '../../input/clock.js'
import type { ThemeOptions } from '../../pdf/theme-options.js'
import type { Document } from '../../reading/document.js'
import type { InvoiceAudit } from '../audit/audit-result.js'
import type { Extraction } from '../extraction/extract-energy-invoice.js'
import type { Anonymity } from './anonymity.js'
import { anonymizeReport } from './anonymize-report.js'
import { checkAnonymousReport } from './check-anonymous-report.js'
import { collectIdentities } from './collect-identities.js'
import { composeInvoiceReport } from './invoice-report.js'
import { renderInvoiceReport } from './render-invoice-report.js'

/** What the two reports are made from. */
export interface ReportSources {
  document: Document
  extraction: Extraction
  audit: InvoiceAudit
  highlights: readonly string[]
  clock: Clock
  theme?: ThemeOptions | undefined
  anonymity?: Anonymity | undefined
  reference?: ReferenceData | undefined
  signal?: AbortSignal | undefined
}

/**
 * The full report and its anonymous twin, which leaves only after its finished bytes were searched for every identity.
 *
 * @throws AnonymousReportLeakError when the anonymous report still names someone
 */
export async function renderReports(sources: ReportSources): Promise<{ full: Uint8Array; anonymous: Uint8Array }> {
  const { document, extraction, audit, highlights, clock } = sources
  const { signal, theme, anonymity } = sources
  const options = { ...(signal && { signal }), ...(theme && { theme }) }
  const { invoice, overall_confidence: overallConfidence, warnings } = extraction
  const view = composeInvoiceReport({
    invoice,
    audit,
    highlights,
    overallConfidence,
    warnings,
    clock,
    sha256: document.sha256,
    ...(sources.reference && { reference: sources.reference }),
  })
  const identities = collectIdentities(invoice, document)
  const full = await renderInvoiceReport(view, options)
  const anonymous = await renderInvoiceReport(anonymizeReport(view, { identities, ...anonymity }), options)
  await checkAnonymousReport(anonymous, { identities, ...anonymity, ...options })
  return { full, anonymous }
}
