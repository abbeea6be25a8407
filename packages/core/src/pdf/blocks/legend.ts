import type { Block } from '../block.js'
import type { StructureElement } from '../structure.js'
import { wrapText } from '../wrap-text.js'
import { inElement } from './in-element.js'

/** One line of a legend: a colour, what it stands for, and figures set flush right. */
export interface LegendRow {
  /** Null for a line without a swatch: a total, for instance. */
  readonly color: string | null
  readonly label: string
  readonly figures: readonly string[]
  readonly isStrong?: boolean
}

const swatch = 7
const indent = 15
const figureWidth = 74
const padding = 3

/** The lines that explain a chart, each kept whole. */
export function legend(rows: readonly LegendRow[]): readonly Block[] {
  const table: StructureElement = { tag: 'Table' }
  return rows.map((row, index) => inElement(table, inElement({ tag: 'TR' }, legendRow(row, index === 0))))
}

function legendRow({ color, label, figures, isStrong = false }: LegendRow, isFirst: boolean): Block {
  const role = isStrong ? 'cellStrong' : 'cell'
  const linesIn: LinesIn = (canvas, width) => {
    const style = canvas.theme.text[role]
    return wrapText(label, width - indent - figureWidth * figures.length, style, canvas.typefaces[style.face])
  }
  return {
    height: (canvas, width) => linesIn(canvas, width).length * canvas.theme.text[role].leading + 2 * padding,
    draw: (canvas, x, y, width) => {
      const style = canvas.theme.text[role]
      const { hairline, ink } = canvas.theme.colors
      if (!isFirst) canvas.horizontalRule(x, y, width, isStrong ? ink : hairline, 0.5)
      const top = y + padding
      if (color !== null) {
        canvas.fillRectangle({ x, y: top + (style.leading - swatch) / 2, width: swatch, height: swatch }, color, 1.5)
      }
      const left = color === null ? x : x + indent
      canvas.within({ tag: 'TH', scope: 'Row' }, () => {
        for (const [index, line] of linesIn(canvas, width).entries())
          canvas.line(line, left, top + index * style.leading, style)
      })
      for (const [index, figure] of figures.entries()) {
        canvas.within({ tag: 'TD' }, () => {
          canvas.line(figure, x + width - figureWidth * (figures.length - 1 - index), top, style, 'right')
        })
      }
    },
  }
}

type LinesIn = (canvas: Parameters<Block['draw']>[0], width: number) => readonly string[]
