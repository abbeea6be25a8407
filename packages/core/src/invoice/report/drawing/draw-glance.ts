import type { Block } from '../../../pdf/block.js'
import { columns } from '../../../pdf/blocks/columns.js'
import { rule } from '../../../pdf/blocks/frames.js'
import { padded } from '../../../pdf/blocks/padded.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer, stack } from '../../../pdf/blocks/stack.js'
import type { Flow } from '../../../pdf/flow.js'
import type { FactGroup, GlanceView } from '../sections/glance.js'
import { sectionOpening } from './section-heading.js'

const columnGap = 26
const groupGap = 11
const labelWidth = 92

/** Draws the groups of facts in two columns, each group in the shorter one. */
export function drawGlance(flow: Flow, glance: GlanceView): void {
  if (glance.groups.length === 0) return
  const { canvas, width } = flow
  const { ink } = canvas.theme.colors
  const sides: [Block[], Block[]] = [[], []]
  const heights: [number, number] = [0, 0]
  for (const group of glance.groups) {
    const block = groupBlock(group, ink)
    const side = heights[0] <= heights[1] ? 0 : 1
    sides[side].push(block)
    heights[side] += block.height(canvas, (width - columnGap) / 2) + groupGap
  }
  const body = columns([{ block: stack(sides[0], groupGap) }, { block: stack(sides[1], groupGap) }], columnGap)
  const fitsOnAPage = Math.max(...heights) < canvas.theme.page.height / 2
  const rows = fitsOnAPage ? [body] : glance.groups.map((group) => padded(groupBlock(group, ink), { bottom: groupGap }))
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
