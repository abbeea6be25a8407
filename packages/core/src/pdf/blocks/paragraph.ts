import type { Block } from '../block.js'
import type { Alignment, Canvas } from '../canvas.js'
import type { StructureElement, StructureTag } from '../structure.js'
import type { TextRole, TextStyle } from '../theme.js'
import { wrapText } from '../wrap-text.js'

export interface ParagraphOptions {
  readonly alignment?: Alignment
  /** Replaces the colour of the style. */
  readonly color?: string
  readonly keepWithNext?: boolean
  /** What it is to a reader who does not see it. @default that of the style: a title is a heading */
  readonly tag?: StructureTag
  /** Also an entry of the outline. */
  readonly isBookmark?: boolean
}

const tags: Readonly<Partial<Record<TextRole, StructureTag>>> = { title: 'H1', section: 'H2', subsection: 'H3' }

/** Text in one style, broken into lines. */
export function paragraph(text: string, role: TextRole, options: ParagraphOptions = {}): Block {
  return lines(text, role, { ...options, continues: false }, { tag: options.tag ?? tags[role] ?? 'P' })
}

/** `continues`: more of the paragraph follows in another piece. */
interface PieceOptions extends ParagraphOptions {
  readonly continues: boolean
}

/** The lines of one paragraph, together or one by one: the element is the same. */
function lines(text: string, role: TextRole, options: PieceOptions, element: StructureElement): Block {
  const { alignment = 'left', color, keepWithNext = false, isBookmark = false } = options
  let wrapped: { width: number; lines: readonly string[] } | undefined
  const styleIn = (canvas: Canvas): TextStyle => {
    const style = canvas.theme.text[role]
    return color === undefined ? style : { ...style, color }
  }
  const linesIn = (canvas: Canvas, width: number): readonly string[] => {
    if (wrapped?.width !== width) {
      const style = canvas.theme.text[role]
      wrapped = { width, lines: wrapText(text, width, style, canvas.typefaces[style.face]) }
    }
    return wrapped.lines
  }
  return {
    keepWithNext,
    height: (canvas, width) => linesIn(canvas, width).length * canvas.theme.text[role].leading,
    draw: (canvas, x, y, width) => {
      const anchor = alignment === 'left' ? x : alignment === 'right' ? x + width : x + width / 2
      if (isBookmark) canvas.bookmark(text, y)
      canvas.within(element, () => {
        drawLines(
          canvas,
          linesIn(canvas, width),
          { x: anchor, y, alignment, continues: options.continues },
          styleIn(canvas),
        )
      })
    },
    pieces: (canvas, width) => {
      const broken = linesIn(canvas, width)
      if (broken.length < 2) return []
      return broken.map((line, index) => {
        const continues = index < broken.length - 1 || options.continues
        return lines(line, role, { ...options, isBookmark: isBookmark && index === 0, continues }, element)
      })
    },
  }
}

interface LinePlace {
  readonly x: number
  readonly y: number
  readonly alignment: Alignment
  readonly continues: boolean
}

function drawLines(canvas: Canvas, lines: readonly string[], place: LinePlace, style: TextStyle): void {
  const { x, y, alignment, continues } = place
  for (const [index, line] of lines.entries()) {
    canvas.line(line, x, y + index * style.leading, style, alignment, continues || index < lines.length - 1)
  }
}
