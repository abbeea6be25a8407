import { throwIfAborted } from '../../errors/throw-if-aborted.js'
import type { Clock } from '../../input/clock.js'
import { drawDocument } from '../../pdf/draw-document.js'
import { Flow } from '../../pdf/flow.js'
import { drawPageFrames } from '../../pdf/page-frame.js'
import { loadTheme, type ThemeOptions } from '../../pdf/theme-options.js'
import { drawAddedSection } from './drawing/draw-added-section.js'
import { drawChecks } from './drawing/draw-checks.js'
import { drawComparison } from './drawing/draw-comparison.js'
import { drawComposition } from './drawing/draw-composition.js'
import { drawConsumption } from './drawing/draw-consumption.js'
import { drawCover } from './drawing/draw-cover.js'
import { drawDetails } from './drawing/draw-details.js'
import { drawFindings } from './drawing/draw-findings.js'
import { drawGlance } from './drawing/draw-glance.js'
import { drawLetter } from './drawing/draw-letter.js'
import { drawMethodology, drawReliability } from './drawing/draw-limits.js'
import { drawMarket } from './drawing/draw-market.js'
import type { InvoiceReportView } from './invoice-report.js'
import { relabelReport, type ReportLabels } from './report-labels.js'

/** How to render. */
export interface RenderOptions {
  /** Date that the file carries. @default the moment when the view was composed */
  readonly clock?: Clock
  /** Brand, logo, contact, disclaimer, colours and fonts. @default the house style */
  readonly theme?: ThemeOptions
  /** Titles and names of facts in another language or wording, by the French ones (`reportLabels`). @default French */
  readonly labels?: ReportLabels
  readonly signal?: AbortSignal
}

/**
 * Draws a report, full or anonymous, as a tagged A4 PDF/A with embedded fonts. The same view and date give the same bytes.
 * The drawing engine and the fonts load on the first call.
 *
 * @throws InvalidOptionError for a theme that cannot be drawn or a label that no report has, AbortedError when `signal` is aborted
 *
 * @example
 * ```ts
 * const bytes = await renderInvoiceReport(composeInvoiceReport({ invoice, audit, highlights, overallConfidence, warnings }))
 * ```
 */
export async function renderInvoiceReport(given: InvoiceReportView, options: RenderOptions = {}): Promise<Uint8Array> {
  const { clock, signal, labels } = options
  throwIfAborted(signal)
  const theme = await loadTheme(options.theme)
  const view = labels === undefined ? given : relabelReport(given, labels)
  const metadata = {
    title: view.title,
    subject: view.subject.text,
    language: 'fr-FR',
    createdAt: clock?.() ?? new Date(view.createdAt),
  }
  const bytes = await drawDocument(metadata, theme, (canvas) => {
    const flow = new Flow(canvas)
    drawSections(flow, view)
    drawPageFrames(canvas, {
      heading: view.subject.text,
      footer: view.established,
      pageLabel: (page, pages) => `${labels?.Page ?? 'Page'} ${String(page)} ${labels?.sur ?? 'sur'} ${String(pages)}`,
    })
  })
  throwIfAborted(signal)
  return bytes
}

function drawSections(flow: Flow, view: InvoiceReportView): void {
  drawCover(flow, view)
  drawGlance(flow, view.glance)
  drawComposition(flow, view.composition)
  drawConsumption(flow, view.consumption)
  drawMarket(flow, view.market)
  // Without a finding, what was checked is what the reader came for.
  const hasFindings = view.findings.items.length > 0
  if (hasFindings) drawFindings(flow, view.findings)
  else drawChecks(flow, view.checks)
  drawComparison(flow, view.comparison, view.market.savings)
  if (view.letter !== null) drawLetter(flow, view.letter)
  drawDetails(flow, view.details)
  if (hasFindings) drawChecks(flow, view.checks)
  for (const section of view.additions) drawAddedSection(flow, section)
  drawReliability(flow, view.reliability)
  drawMethodology(flow, view.methodology)
}
