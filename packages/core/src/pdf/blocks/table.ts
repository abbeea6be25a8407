import type { Block } from '../block.js'
import type { Alignment, Canvas } from '../canvas.js'
import type { Flow } from '../flow.js'
import type { TextRole } from '../theme.js'
import { wrapText } from '../wrap-text.js'
import { columnEdges, type TableColumn } from './table-columns.js'

/** One row: a cell per column; a `group` row shows its first cell over the full width. */
export interface TableRow {
  readonly cells: readonly string[]
  readonly kind?: 'plain' | 'group' | 'total'
}

const cellGap = 8
const rowPadding = 2.7

/**
 * Places a table: the header comes back on every page, a group title stays with its first row.
 *
 * @param opening what introduces the table and must not be parted from its first rows
 */
export function placeTable(
  flow: Flow,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  opening: readonly Block[] = [],
): void {
  const header = headerRow(columns)
  const blocks = rows.map((row) => bodyRow(columns, row))
  const heightOf = (block: Block | undefined) => block?.height(flow.canvas, flow.width) ?? 0
  const first = blocks.length === 0 ? [] : [header, ...blocks.slice(0, 2)]
  if ([...opening, ...first].reduce((sum, block) => sum + heightOf(block), 0) > flow.remaining) flow.startPage()
  for (const block of opening) flow.place(block)
  if (blocks.length === 0) return
  flow.place(header)
  for (const [index, block] of blocks.entries()) {
    // The last row never stands alone under a repeated header.
    const keepsNext = block.keepWithNext === true || index === blocks.length - 2
    const needed = heightOf(block) + (keepsNext ? heightOf(blocks[index + 1]) : 0)
    if (needed > flow.remaining) {
      flow.startPage()
      flow.place(header)
    }
    flow.place(block)
  }
}

function headerRow(columns: readonly TableColumn[]): Block {
  const cells = columns.map(({ header }) => header)
  const block = cellsBlock(columns, cells, 'cellHead')
  return {
    keepWithNext: true,
    height: (canvas, width) => block.height(canvas, width),
    draw: (canvas, x, y, width) => {
      block.draw(canvas, x, y, width)
      canvas.horizontalRule(x, y + block.height(canvas, width), width, canvas.theme.colors.ink, 0.7)
    },
  }
}

function bodyRow(columns: readonly TableColumn[], row: TableRow): Block {
  const { kind = 'plain' } = row
  if (kind === 'group') return groupRow(row.cells[0] ?? '')
  const block = cellsBlock(columns, row.cells, kind === 'total' ? 'cellStrong' : 'cell')
  return {
    height: (canvas, width) => block.height(canvas, width),
    draw: (canvas, x, y, width) => {
      const { hairline, ink } = canvas.theme.colors
      if (kind === 'total') canvas.horizontalRule(x, y, width, ink, 0.5)
      block.draw(canvas, x, y, width)
      canvas.horizontalRule(x, y + block.height(canvas, width), width, hairline, 0.5)
    },
    pieces: (canvas, width) => block.pieces?.(canvas, width) ?? [],
  }
}

function groupRow(title: string): Block {
  const lines = (canvas: Canvas, width: number) => {
    const style = canvas.theme.text.cellStrong
    return wrapText(title, width, style, canvas.typefaces[style.face])
  }
  return {
    keepWithNext: true,
    height: (canvas, width) => 8 + lines(canvas, width).length * canvas.theme.text.cellStrong.leading + 3,
    draw: (canvas, x, y, width) => {
      const style = { ...canvas.theme.text.cellStrong, color: canvas.theme.colors.accent }
      for (const [index, line] of lines(canvas, width).entries())
        canvas.line(line, x, y + 8 + index * style.leading, style)
    },
  }
}

function cellsBlock(columns: readonly TableColumn[], cells: readonly string[], role: TextRole): Block {
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
      for (const [index, lines] of linesIn(canvas, width).entries()) {
        const { left, width: room } = edges[index] ?? { left: 0, width }
        const alignment: Alignment = columns[index]?.alignment ?? 'left'
        const anchor = x + left + (alignment === 'left' ? 0 : alignment === 'right' ? room : room / 2)
        for (const [row, line] of lines.entries())
          canvas.line(line, anchor, y + rowPadding + row * style.leading, style, alignment)
      }
    },
    pieces: (canvas, width) => {
      const lines = linesIn(canvas, width)
      const count = rowsIn(canvas, width)
      if (count < 2) return []
      return Array.from({ length: count }, (_, row) =>
        cellsBlock(
          columns,
          lines.map((cell) => cell[row] ?? ''),
          role,
        ),
      )
    },
  }
}
