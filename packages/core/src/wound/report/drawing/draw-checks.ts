import type { Block } from '../../../pdf/block.js'
import { bulletList } from '../../../pdf/blocks/bullet-list.js'
import { columns } from '../../../pdf/blocks/columns.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer, stack } from '../../../pdf/blocks/stack.js'
import type { Flow } from '../../../pdf/flow.js'
import type { ChecksView, WarningsView } from '../sections/checks.js'
import { opening, sectionTitle } from './opening.js'
import { placeInTwoColumns } from './two-columns.js'

/** Taller ones stand one below the other, where they may break over pages. */
const tallestSideBySide = 330

/** Draws what is to be checked at the bedside, and beside it what the rules doubted. */
export function drawChecks(flow: Flow, checks: ChecksView, warnings: WarningsView): void {
  const parts = [
    { view: checks, lines: bulletList(checks.items, 'cell') },
    { view: warnings, lines: warnings.items.map(warningLine) },
  ].filter(({ lines }) => lines.length > 0)
  const halves = parts.map(({ view, lines }) => ({
    block: stack([sectionTitle(view.title), paragraph(view.intro, 'small'), spacer(6), ...lines]),
  }))
  const sides = columns(halves, 24)
  if (halves.length === 2 && sides.height(flow.canvas, flow.width) <= tallestSideBySide) {
    flow.gap(17)
    flow.place(sides)
    return
  }
  for (const { view, lines } of parts) {
    const [first] = lines
    flow.placeAll(first === undefined ? [] : opening(flow, view.title, view.intro))
    placeInTwoColumns(
      flow,
      lines.map((block) => ({ block, gap: 0 })),
    )
  }
}

function warningLine({ fields, message }: WarningsView['items'][number]): Block {
  return stack([paragraph(fields, 'cellStrong', { keepWithNext: true }), paragraph(message, 'cell'), spacer(4)])
}
