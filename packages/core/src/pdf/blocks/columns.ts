import type { Block } from '../block.js'
import { padded } from './padded.js'
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

/** Blocks in rows of equal columns, filled line by line. */
export function grid(blocks: readonly Block[], perRow: number, gap: number, rowGap: number): readonly Block[] {
  const rows: Block[] = []
  for (let index = 0; index < blocks.length; index += perRow) {
    const cells = blocks.slice(index, index + perRow).map((block) => ({ block }))
    const empty = { block: { height: () => 0, draw: () => undefined } }
    rows.push(
      padded(columns([...cells, ...Array.from({ length: perRow - cells.length }, () => empty)], gap), {
        bottom: rowGap,
      }),
    )
  }
  return rows
}
