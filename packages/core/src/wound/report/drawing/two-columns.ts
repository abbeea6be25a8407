import type { Block } from '../../../pdf/block.js'
import { columns } from '../../../pdf/blocks/columns.js'
import { padded } from '../../../pdf/blocks/padded.js'
import { stack } from '../../../pdf/blocks/stack.js'
import type { Flow } from '../../../pdf/flow.js'

/** Something that goes into one of two columns. */
export interface ColumnPart {
  readonly block: Block
  /** Space before it, left away at the top of a column. */
  readonly gap: number
}

interface MeasuredPart extends ColumnPart {
  /** With its gap. */
  readonly height: number
}

const columnGap = 20

/**
 * Places parts as a newspaper does: two columns of one height on each page, in which no title stands last. What is taller
 * than a page goes over the full width, where it may break.
 */
export function placeInTwoColumns(flow: Flow, parts: readonly ColumnPart[]): void {
  const room = (flow.width - columnGap) / 2
  let left: readonly MeasuredPart[] = parts.map((part) => ({
    ...part,
    height: part.gap + part.block.height(flow.canvas, room),
  }))
  const { page } = flow.canvas.theme
  const tallest = page.height - page.margin.top - page.margin.bottom
  if (left.some(({ height }) => height > tallest)) {
    flow.placeAll(parts.map(({ block }) => block))
    return
  }
  while (left.length > 0) {
    let count = left.length
    while (count > 1 && (heightOf(left.slice(0, count)) > flow.remaining || endsWithTitle(left.slice(0, count))))
      count--
    if (count === 1 && !flow.isAtTop && heightOf(left.slice(0, 1)) > flow.remaining) {
      flow.startPage()
      continue
    }
    flow.place(sideBySide(left.slice(0, count)))
    left = left.slice(count)
    if (left.length > 0) flow.startPage()
  }
}

/** Where the second column begins, for the taller of the two to be as short as it can be. */
function splitOf(parts: readonly MeasuredPart[]): { readonly at: number; readonly height: number } {
  const total = parts.reduce((sum, { height }) => sum + height, 0)
  let best = { at: parts.length, height: total }
  let above = 0
  for (const [index, { height, gap }] of parts.entries()) {
    const taller = Math.max(above, total - above - gap)
    if (taller < best.height && !endsWithTitle(parts.slice(0, index))) best = { at: index, height: taller }
    above += height
  }
  return best
}

const heightOf = (parts: readonly MeasuredPart[]) => splitOf(parts).height
const endsWithTitle = (parts: readonly MeasuredPart[]) => parts.at(-1)?.block.keepWithNext === true

function sideBySide(parts: readonly MeasuredPart[]): Block {
  const { at } = splitOf(parts)
  const column = (part: readonly MeasuredPart[]) =>
    stack(part.map(({ block, gap }, index) => padded(block, { top: index === 0 ? 0 : gap })))
  return columns([{ block: column(parts.slice(0, at)) }, { block: column(parts.slice(at)) }], columnGap)
}
