import type { Block } from '../../../pdf/block.js'
import { columns, grid } from '../../../pdf/blocks/columns.js'
import { rule } from '../../../pdf/blocks/frames.js'
import { padded } from '../../../pdf/blocks/padded.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer, stack } from '../../../pdf/blocks/stack.js'
import type { Flow } from '../../../pdf/flow.js'
import type { FactGroup, GlanceView } from '../sections/glance.js'
import { sectionOpening } from '../../../pdf/blocks/section-opening.js'

const columnGap = 20
const labelWidth = 66

/** Draws the groups of facts, three to a row. */
export function drawGlance(flow: Flow, glance: GlanceView): void {
  const groups = glance.groups.filter(({ facts }) => facts.length > 0)
  if (groups.length === 0) return
  const { ink } = flow.canvas.theme.colors
  const rows = grid(
    groups.map((group) => groupBlock(group, ink)),
    { perRow: 3, gap: columnGap, rowGap: 12 },
  )
  flow.placeAll([...sectionOpening(flow, glance.title), ...rows])
}

function groupBlock({ title, facts }: FactGroup, ink: string): Block {
  return stack([
    paragraph(title, 'subsection', { keepWithNext: true }),
    spacer(2),
    rule(ink, 3, 0.7),
    ...facts.map(({ label, text }) =>
      padded(
        columns([{ block: paragraph(label, 'small'), points: labelWidth }, { block: paragraph(text, 'cell') }], 6),
        { top: 1.1, bottom: 1.1 },
      ),
    ),
  ])
}
