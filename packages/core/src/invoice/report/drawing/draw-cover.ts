import { answerCards } from '../../../pdf/blocks/answer-cards.js'
import { bulletList } from '../../../pdf/blocks/bullet-list.js'
import { coverBand } from '../../../pdf/blocks/cover-band.js'
import { panel } from '../../../pdf/blocks/frames.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer, stack } from '../../../pdf/blocks/stack.js'
import type { Flow } from '../../../pdf/flow.js'
import type { InvoiceReportView } from '../invoice-report.js'

/** How far the cards reach up into the coloured band. */
const overlap = 30

/** Draws the coloured band with the title, the three answers and what to remember. */
export function drawCover(flow: Flow, view: InvoiceReportView): void {
  const { cover, notice, established } = view
  const { eyebrow, title, subtitle, period } = cover
  flow.place(coverBand({ eyebrow, title, subtitle: subtitle?.text ?? null, detail: period, established, overlap }))
  flow.place(answerCards(cover.answers))
  flow.gap(18)
  flow.place(paragraph(cover.conclusion, 'lead'))
  if (cover.highlights.length > 0) {
    flow.gap(12)
    const content = stack([
      paragraph(cover.highlightsTitle, 'subsection', { tag: 'H2' }),
      spacer(5),
      ...bulletList(cover.highlights, 'body', 3),
    ])
    const { accentSoft } = flow.canvas.theme.colors
    flow.place(panel(content, { fill: accentSoft, padding: { top: 11, right: 14, bottom: 12, left: 14 } }))
  }
  if (notice !== null) {
    flow.gap(10)
    flow.place(paragraph(notice, 'small'))
  }
}
