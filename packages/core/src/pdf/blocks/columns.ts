import type { Block } from '../block.js'
import { padded } from './padded.js'
import { spacer } from './stack.js'
import { columnEdges, type ColumnWidth } from './table-columns.js'

/** One column and its width. */
export interface Column extends ColumnWidth {
  readonly block: Block
}

/** Blocks side by side, aligned at the top. */
export function columns(parts: readonly Column[], gap: number): Block {
  const edgesIn = (width: number) => columnEdges(parts, width, gap)
  return {
    height: (canvas, width) => {
      const edges = edgesIn(width)
      return Math.max(0, ...parts.map(({ block }, index) => block.height(canvas, edges[index]?.width ?? 0)))
    },
    draw: (canvas, x, y, width) => {
      const edges = edgesIn(width)
      for (const [index, { block }] of parts.entries()) {
        const edge = edges[index]
        if (edge) block.draw(canvas, x + edge.left, y, edge.width)
      }
    },
  }
}

/** Blocks in rows of equal columns, filled line by line; `rowGap` is left below each row but the last. */
export function grid(
  blocks: readonly Block[],
  { perRow, gap, rowGap }: { readonly perRow: number; readonly gap: number; readonly rowGap: number },
): readonly Block[] {
  const rows: Block[] = []
  for (let start = 0; start < blocks.length; start += perRow) {
    const cells = Array.from({ length: perRow }, (_, index) => ({ block: blocks[start + index] ?? spacer(0) }))
    rows.push(padded(columns(cells, gap), { bottom: start + perRow < blocks.length ? rowGap : 0 }))
  }
  return rows
}
