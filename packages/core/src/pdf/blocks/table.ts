import type { Block } from '../block.js'
import type { Canvas } from '../canvas.js'
import type { Flow } from '../flow.js'
import type { StructureElement } from '../structure.js'
import { wrapText } from '../wrap-text.js'
import { inElement } from './in-element.js'
import { cellsBlock } from './table-cells.js'
import type { TableColumn } from './table-columns.js'

/** One row: a cell per column; a `group` row shows its first cell over the full width. */
export interface TableRow {
  readonly cells: readonly string[]
  readonly kind?: 'plain' | 'group' | 'total'
}

/**
 * Places a table: the header comes back on every page, a group title stays with its first row, the first cell of a row
 * heads it.
 *
 * @param opening what introduces the table and must not be parted from its first rows
 */
export function placeTable(
  flow: Flow,
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  opening: readonly Block[] = [],
): void {
  const table: StructureElement = { tag: 'Table' }
  const header = headerRow(columns)
  const blocks = rows.map((row) => inElement(table, bodyRow(columns, row)))
  const heightOf = (block: Block | undefined) => block?.height(flow.canvas, flow.width) ?? 0
  const first = blocks.length === 0 ? [] : [header, ...blocks.slice(0, 2)]
  if ([...opening, ...first].reduce((sum, block) => sum + heightOf(block), 0) > flow.remaining) flow.startPage()
  for (const block of opening) flow.place(block)
  if (blocks.length === 0) return
  flow.place(inElement(table, header))
  for (const [index, block] of blocks.entries()) {
    // The last row never stands alone under a repeated header.
    const keepsNext = block.keepWithNext === true || index === blocks.length - 2
    const needed = heightOf(block) + (keepsNext ? heightOf(blocks[index + 1]) : 0)
    if (needed > flow.remaining) {
      flow.startPage()
      flow.place(repeated(header))
    }
    flow.place(block)
  }
}

/** A head that comes back is for the eye; the table has said it once. */
function repeated(header: Block): Block {
  return {
    ...header,
    draw: (canvas, x, y, width) => {
      canvas.decoration(() => {
        header.draw(canvas, x, y, width)
      })
    },
  }
}

function headerRow(columns: readonly TableColumn[]): Block {
  const cells = columns.map(({ header }) => header)
  const block = cellsBlock(columns, cells, 'cellHead', 'Column')
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
  if (kind === 'group') return groupRow(row.cells[0] ?? '', columns.length)
  const block = cellsBlock(columns, row.cells, kind === 'total' ? 'cellStrong' : 'cell', 'Row')
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

function groupRow(title: string, columns: number): Block {
  const row: StructureElement = { tag: 'TR' }
  const cell: StructureElement = { tag: 'TH', scope: 'Row', columns }
  const lines = (canvas: Canvas, width: number) => {
    const style = canvas.theme.text.cellStrong
    return wrapText(title, width, style, canvas.typefaces[style.face])
  }
  const block: Block = {
    height: (canvas, width) => 8 + lines(canvas, width).length * canvas.theme.text.cellStrong.leading + 3,
    draw: (canvas, x, y, width) => {
      const style = { ...canvas.theme.text.cellStrong, color: canvas.theme.colors.accentInk }
      for (const [index, line] of lines(canvas, width).entries())
        canvas.line(line, x, y + 8 + index * style.leading, style)
    },
  }
  return { ...inElement(row, inElement(cell, block)), keepWithNext: true }
}
