import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { placeTable } from '../../../pdf/blocks/table.js'
import type { Flow } from '../../../pdf/flow.js'
import type { ChecksView } from '../sections/checks.js'
import { sectionOpening } from '../../../pdf/blocks/section-opening.js'

/** Draws what was checked, subject by subject. */
export function drawChecks(flow: Flow, checks: ChecksView): void {
  const columns = checks.headers.map((header, index) =>
    index === 0 ? { header } : { header, points: 72, alignment: 'right' as const },
  )
  const rows = checks.rows.map(({ subject, passed, gaps, open }) => ({ cells: [subject, passed, gaps, open] }))
  placeTable(flow, columns, rows, sectionOpening(flow, checks.title, checks.intro))
  if (checks.reasons.length > 0) {
    flow.gap(5)
    flow.place(paragraph(`${checks.reasonsTitle}\u00a0: ${checks.reasons.join(' ')}`, 'small'))
  }
}
