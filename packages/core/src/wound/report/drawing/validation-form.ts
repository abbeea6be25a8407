import type { Block } from '../../../pdf/block.js'
import { columns } from '../../../pdf/blocks/columns.js'
import { panel } from '../../../pdf/blocks/frames.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer, stack } from '../../../pdf/blocks/stack.js'
import type { ReportTheme } from '../../../pdf/theme.js'
import type { ValidationForm } from '../report-state.js'

/** Boxes to tick and lines to fill in, for whoever validates on paper. */
export function validationForm({ title, choices, blanks }: ValidationForm, { colors }: ReportTheme): Block {
  const [date = '', name = ''] = blanks
  const content = stack([
    paragraph(title, 'subsection'),
    spacer(6),
    columns(
      [
        ...choices.map((choice) => ({ block: choiceBox(choice), points: 62 })),
        { block: blank(date), points: 86 },
        { block: blank(name) },
      ],
      10,
    ),
  ])
  const padding = { top: 8, right: 12, bottom: 11, left: 12 }
  return panel(content, { fill: colors.paper, border: colors.accent, padding })
}

const box = 9

function choiceBox(choice: string): Block {
  return {
    height: (canvas) => canvas.theme.text.body.leading,
    draw: (canvas, x, y) => {
      const style = canvas.theme.text.body
      canvas.strokeRectangle({ x, y: y + (style.leading - box) / 2, width: box, height: box }, style.color, 1.5, 0.8)
      canvas.line(choice, x + box + 6, y, style)
    },
  }
}

function blank(name: string): Block {
  return {
    height: (canvas) => canvas.theme.text.body.leading,
    draw: (canvas, x, y, width) => {
      const style = canvas.theme.text.small
      canvas.line(name, x, y, style)
      const left = x + canvas.widthOf(name, style) + 5
      canvas.horizontalRule(left, y + style.leading, x + width - left, style.color, 0.6)
    },
  }
}
