import type { Block } from '../../../pdf/block.js'
import { bulletList } from '../../../pdf/blocks/bullet-list.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { subheading } from '../../../pdf/blocks/section-opening.js'
import { spacer, stack } from '../../../pdf/blocks/stack.js'
import type { Flow } from '../../../pdf/flow.js'
import type { RecordView } from '../sections/record.js'
import { opening } from './opening.js'
import { placeInTwoColumns, type ColumnPart } from './two-columns.js'

/** Title of the section and its first line. */
const openingHeight = 75
/** The note does not begin on a page with less room than this. */
const leastRoom = 150

/** Draws the nursing note in two columns. */
export function drawRecord(flow: Flow, { title, intro, target, parts }: RecordView): void {
  if (flow.remaining < openingHeight + leastRoom) flow.startPage()
  flow.placeAll([
    ...opening(flow, title, intro),
    ...(target === '' ? [] : [paragraph(target, 'strong', { keepWithNext: true }), spacer(5)]),
  ])
  placeInTwoColumns(flow, parts.flatMap(columnParts))
}

function columnParts({ title, lines }: RecordView['parts'][number]): readonly ColumnPart[] {
  const head: Block = { ...stack(subheading(title)), keepWithNext: true }
  const items = bulletList(lines, 'cell', 1).map((block) => ({ block, gap: 0 }))
  return title === '' ? items : [{ block: head, gap: 7 }, ...items]
}
