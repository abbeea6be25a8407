import type { Alignment } from '../canvas.js'

/** A column of a table. */
export interface TableColumn extends ColumnWidth {
  readonly header: string
  readonly alignment?: Alignment
}

/** A fixed width in points, or a share (1 unless given) of the width that the fixed columns leave. */
export interface ColumnWidth {
  readonly share?: number
  readonly points?: number
}

/** Left edge and width of each column, from the left edge of the table. */
export function columnEdges(
  columns: readonly ColumnWidth[],
  width: number,
  gap: number,
): readonly { readonly left: number; readonly width: number }[] {
  const fixed = columns.reduce((sum, column) => sum + (column.points ?? 0), 0)
  const shares = columns.reduce((sum, column) => sum + (column.points === undefined ? (column.share ?? 1) : 0), 0)
  const room = width - fixed - gap * (columns.length - 1)
  let left = 0
  return columns.map((column) => {
    const edge = { left, width: column.points ?? (room * (column.share ?? 1)) / shares }
    left += edge.width + gap
    return edge
  })
}
