import type { Block } from '../block.js'
import type { Alignment, Canvas } from '../canvas.js'
import type { TextRole, TextStyle } from '../theme.js'
import { wrapText } from '../wrap-text.js'

export interface ParagraphOptions {
  readonly alignment?: Alignment
  /** Replaces the colour of the style. */
  readonly color?: string
  readonly keepWithNext?: boolean
}

/** Text in one style, broken into lines. */
export function paragraph(text: string, role: TextRole, options: ParagraphOptions = {}): Block {
  const { alignment = 'left', color, keepWithNext = false } = options
  let broken: { width: number; lines: readonly string[] } | undefined
  const styleIn = (canvas: Canvas): TextStyle => {
    const style = canvas.theme.text[role]
    return color === undefined ? style : { ...style, color }
  }
  const linesIn = (canvas: Canvas, width: number): readonly string[] => {
    if (broken?.width !== width) {
      const style = canvas.theme.text[role]
      broken = { width, lines: wrapText(text, width, style, canvas.typefaces[style.face]) }
    }
    return broken.lines
  }
  return {
    keepWithNext,
    height: (canvas, width) => linesIn(canvas, width).length * canvas.theme.text[role].leading,
    draw: (canvas, x, y, width) => {
      const anchor = alignment === 'left' ? x : alignment === 'right' ? x + width : x + width / 2
      drawLines(canvas, linesIn(canvas, width), anchor, y, styleIn(canvas), alignment)
    },
    pieces: (canvas, width) => {
      const lines = linesIn(canvas, width)
      return lines.length < 2 ? [] : lines.map((line) => paragraph(line, role, options))
    },
  }
}

function drawLines(
  canvas: Canvas,
  lines: readonly string[],
  anchor: number,
  y: number,
  style: TextStyle,
  alignment: Alignment,
): void {
  for (const [index, line] of lines.entries()) canvas.line(line, anchor, y + index * style.leading, style, alignment)
}
