import { formatDate, formatLongDate, dateInFrance } from '../../pdf/french-format.js'
import type { ReferenceData } from '../../energy/reference-data.js'
import { systemClock, type Clock } from '../../input/clock.js'
import type { Warning } from '../../reading/document.js'
import type { InvoiceAudit } from '../audit/audit-result.js'
import type { EnergyInvoice } from '../energy-invoice.js'
import { invoiceKinds } from './french-terms.js'
import { textOf, valueOf } from './read-values.js'
import type { AddedSection } from './sections/added-section.js'
import { composeChecks, type ChecksView } from './sections/checks.js'
import { composeComparison, type ComparisonView } from './sections/comparison.js'
import { composeComposition, type CompositionView } from './sections/composition.js'
import { composeConsumption, type ConsumptionView } from './sections/consumption.js'
import { composeCover, type CoverView } from './sections/cover.js'
import { composeDetails, type DetailsView } from './sections/details.js'
import { composeFindings, type FindingsView } from './sections/findings.js'
import { composeGlance, type GlanceView } from './sections/glance.js'
import { composeLetter, type LetterView } from './sections/letter.js'
import { composeMarket, type MarketView } from './sections/market.js'
import { composeMethodology, type MethodologyView } from './sections/methodology.js'
import { composeReliability, type ReliabilityView } from './sections/reliability.js'
import type { IdentifyingText } from './view-text.js'

/** Everything that the report says, worded in French and formatted; drawing adds nothing. */
export interface InvoiceReportView {
  /** Who may read it: the customer, or everyone. */
  readonly audience: 'full' | 'anonymous'
  readonly title: string
  readonly subject: IdentifyingText
  /** Without folder, with `.pdf`. */
  readonly fileName: IdentifyingText
  /** ISO instant. */
  readonly createdAt: string
  readonly established: string
  readonly notice: string | null
  readonly cover: CoverView
  readonly glance: GlanceView
  readonly composition: CompositionView
  readonly findings: FindingsView
  readonly checks: ChecksView
  readonly letter: LetterView | null
  readonly market: MarketView
  readonly comparison: ComparisonView
  readonly consumption: ConsumptionView
  readonly details: DetailsView
  /** Sections of the integrator's: none unless it adds some. */
  readonly additions: readonly AddedSection[]
  readonly reliability: ReliabilityView
  readonly methodology: MethodologyView
}

/** What a report is made from. */
export interface InvoiceReportInput {
  readonly invoice: EnergyInvoice
  readonly audit: InvoiceAudit
  /** 3 or 4 French lines without names. */
  readonly highlights: readonly string[]
  /** 0..1 */
  readonly overallConfidence: number
  readonly warnings: readonly Warning[]
  /** @default the machine's clock */
  readonly clock?: Clock
  /** Hex SHA-256 of the document, printed in the full report. */
  readonly sha256?: string
  /** Dated tariffs and taxes, for the comparison of options. @default the tables that come with the package */
  readonly reference?: ReferenceData
}

/**
 * Words the report of one invoice. Render the result with `renderInvoiceReport`, or hide the identities first with
 * `anonymizeReport`.
 *
 * @example
 * ```ts
 * const view = composeInvoiceReport({ invoice, audit, highlights, overallConfidence: 0.97, warnings: [] })
 * await writeFile('rapport.pdf', await renderInvoiceReport(view))
 * ```
 */
export function composeInvoiceReport(input: InvoiceReportInput): InvoiceReportView {
  const {
    invoice,
    audit,
    highlights,
    overallConfidence,
    warnings,
    clock = systemClock,
    sha256 = null,
    reference,
  } = input
  const now = clock()
  const today = dateInFrance(now)
  const cover = composeCover(invoice, audit, highlights, overallConfidence)
  const dated = audit.reference_date === null ? '' : ` · Référentiel au ${formatDate(audit.reference_date)}`
  return {
    audience: 'full',
    title: `Rapport d’analyse : ${cover.title.replace(/^Votre /, '')}`,
    subject: subject(invoice),
    fileName: fileName(invoice),
    createdAt: now.toISOString(),
    established: `Établi le ${formatLongDate(today)}${dated}`,
    notice: null,
    cover,
    glance: composeGlance(invoice),
    composition: composeComposition(invoice),
    findings: composeFindings(audit.findings),
    checks: composeChecks(audit),
    letter: composeLetter(invoice, audit.findings),
    market: composeMarket(audit),
    comparison: composeComparison(invoice, audit, reference === undefined ? {} : { reference }),
    consumption: composeConsumption(invoice),
    details: composeDetails(invoice),
    additions: [],
    reliability: composeReliability(invoice, warnings, overallConfidence),
    methodology: composeMethodology(audit, sha256),
  }
}

function subject(invoice: EnergyInvoice): IdentifyingText {
  const issued = textOf(invoice.invoice.issue_date)
  const dated = `${invoiceKinds[valueOf(invoice.kind) ?? 'facture']}${issued === null ? '' : ` du ${formatLongDate(issued)}`}`
  const number = textOf(invoice.invoice.number)
  return { text: number === null ? dated : `${dated}, n°\u00a0${number}`, publicText: dated }
}

function fileName({ invoice, supplier }: EnergyInvoice): IdentifyingText {
  const issued = textOf(invoice.issue_date) ?? ''
  const dated = /^\d{4}-\d{2}-\d{2}$/.test(issued) ? `-${issued}` : ''
  const name = (textOf(supplier.name) ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
  return {
    text: `rapport-facture${name === '' ? '' : `-${name}`}${dated}.pdf`,
    publicText: `rapport-facture-anonyme${dated}.pdf`,
  }
}
