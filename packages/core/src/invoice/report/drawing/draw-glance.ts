import { grid } from '../../../pdf/blocks/columns.js'
import { factGroup } from '../../../pdf/blocks/fact-group.js'
import { sectionOpening } from '../../../pdf/blocks/section-opening.js'
import type { Flow } from '../../../pdf/flow.js'
import type { GlanceView } from '../sections/glance.js'

/** Draws the groups of facts, three to a row. */
export function drawGlance(flow: Flow, glance: GlanceView): void {
  const groups = glance.groups.filter(({ facts }) => facts.length > 0)
  if (groups.length === 0) return
  const { ink } = flow.canvas.theme.colors
  const rows = grid(
    groups.map((group) => factGroup(group, ink)),
    { perRow: 3, gap: 20, rowGap: 12 },
  )
  flow.placeAll([...sectionOpening(flow, glance.title), ...rows])
}
