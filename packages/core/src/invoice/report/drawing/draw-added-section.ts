import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer } from '../../../pdf/blocks/stack.js'
import { placeTable } from '../../../pdf/blocks/table.js'
import type { Flow } from '../../../pdf/flow.js'
import type { AddedSection } from '../sections/added-section.js'
import { sectionOpening } from '../../../pdf/blocks/section-opening.js'

/** Draws a section of the integrator's. */
export function drawAddedSection(flow: Flow, { title, paragraphs, table }: AddedSection): void {
  flow.placeAll([
    ...sectionOpening(flow, title),
    ...paragraphs.flatMap((text, index) => [...(index > 0 ? [spacer(5)] : []), paragraph(text, 'body')]),
  ])
  if (table === undefined) return
  flow.gap(8)
  const columns = table.headers.map((header, index) =>
    index === 0 ? { header, share: 2 } : { header, alignment: 'right' as const },
  )
  placeTable(
    flow,
    columns,
    table.rows.map((cells) => ({ cells })),
  )
}
