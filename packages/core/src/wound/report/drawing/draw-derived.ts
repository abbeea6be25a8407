import type { Block } from '../../../pdf/block.js'
import { colorKeys } from '../../../pdf/blocks/color-keys.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { subheading } from '../../../pdf/blocks/section-opening.js'
import { spacer, stack, unbroken } from '../../../pdf/blocks/stack.js'
import type { Flow } from '../../../pdf/flow.js'
import type { BedView, DerivedView } from '../sections/derived.js'
import { bedBar } from './bed-bar.js'
import { factGrid } from './fact-grid.js'
import { opening } from './opening.js'
import { bedColours } from './wound-colours.js'

/** Draws the colours of the bed and what else is computed. */
export function drawDerived(flow: Flow, { title, intro, bed, facts }: DerivedView): void {
  flow.placeAll([
    ...opening(flow, title, intro),
    { ...unbroken(stack(bedBlocks(bed))), keepWithNext: true },
    spacer(8),
    ...factGrid(facts),
  ])
}

function bedBlocks(bed: BedView): readonly Block[] {
  const keys = bed.parts.map(({ colour, label }) => ({ color: bedColours[colour], label }))
  const chart = bed.parts.length === 0 ? [] : [bedBar(bed), spacer(5), colorKeys(keys), spacer(3)]
  return [...subheading(bed.title), ...chart, paragraph(bed.note, 'small')]
}
