import type { Block } from '../block.js'
import type { Alignment, Canvas } from '../canvas.js'
import type { StructureElement } from '../structure.js'
import type { TextRole } from '../theme.js'
import { wrapText } from '../wrap-text.js'
import { columnEdges, type TableColumn } from './table-columns.js'

const cellGap = 8
const rowPadding = 2.7

/** The elements of one row: the same for all pieces of it. */
interface RowElements {
  readonly row: StructureElement
  readonly cells: readonly StructureElement[]
}

/**
 * The cells of one row, each broken into lines.
 *
 * @param heads whether the cells head their columns, or the first one its row
 */
export function cellsBlock(
  columns: readonly TableColumn[],
  cells: readonly string[],
  role: TextRole,
  heads: 'Column' | 'Row',
): Block {
  return row(columns, cells, role, {
    row: { tag: 'TR' },
    cells: columns.map((_, index) => (heads === 'Column' || index === 0 ? { tag: 'TH', scope: heads } : { tag: 'TD' })),
  })
}

function row(columns: readonly TableColumn[], cells: readonly string[], role: TextRole, elements: RowElements): Block {
  let wrapped: { width: number; lines: (readonly string[])[] } | undefined
  const linesIn = (canvas: Canvas, width: number) => {
    if (wrapped?.width !== width) {
      const style = canvas.theme.text[role]
      const edges = columnEdges(columns, width, cellGap)
      const lines = edges.map((edge, index) =>
        wrapText(cells[index] ?? '', edge.width, style, canvas.typefaces[style.face]),
      )
      wrapped = { width, lines }
    }
    return wrapped.lines
  }
  const rowsIn = (canvas: Canvas, width: number) => Math.max(1, ...linesIn(canvas, width).map((lines) => lines.length))
  return {
    height: (canvas, width) => rowsIn(canvas, width) * canvas.theme.text[role].leading + 2 * rowPadding,
    draw: (canvas, x, y, width) => {
      const style = canvas.theme.text[role]
      const edges = columnEdges(columns, width, cellGap)
      canvas.within(elements.row, () => {
        for (const [index, lines] of linesIn(canvas, width).entries()) {
          const { left, width: room } = edges[index] ?? { left: 0, width }
          const alignment: Alignment = columns[index]?.alignment ?? 'left'
          const anchor = x + left + (alignment === 'left' ? 0 : alignment === 'right' ? room : room / 2)
          canvas.within(elements.cells[index] ?? { tag: 'TD' }, () => {
            for (const [line, text] of lines.entries())
              canvas.line(
                text,
                anchor,
                y + rowPadding + line * style.leading,
                style,
                alignment,
                line < lines.length - 1,
              )
          })
        }
      })
    },
    pieces: (canvas, width) => {
      const lines = linesIn(canvas, width)
      const count = rowsIn(canvas, width)
      if (count < 2) return []
      return Array.from({ length: count }, (_, line) =>
        row(
          columns,
          lines.map((cell) => cell[line] ?? ''),
          role,
          elements,
        ),
      )
    },
  }
}
