import type { Block } from '../block.js'
import type { Canvas } from '../canvas.js'
import { columns } from './columns.js'
import { padded } from './padded.js'
import { paragraph } from './paragraph.js'
import { spacer, stack } from './stack.js'

/** One of the answers that the reader wants first. */
export interface Answer {
  readonly label: string
  readonly figure: string
  readonly detail: string
  readonly tone: 'plain' | 'good' | 'attention'
}

const gap = 12
const padding = { top: 13, right: 13, bottom: 12, left: 13 }

/** The answers side by side on white cards of the same height. */
export function answerCards(answers: readonly Answer[]): Block {
  const contents = answers.map((answer) => padded(cardContent(answer), padding))
  const row = columns(
    contents.map((block) => ({ block })),
    gap,
  )
  return {
    height: (canvas, width) => row.height(canvas, width),
    draw: (canvas, x, y, width) => {
      const height = row.height(canvas, width)
      const cardWidth = (width - gap * (answers.length - 1)) / answers.length
      for (const [index, answer] of answers.entries()) {
        const card = { x: x + index * (cardWidth + gap), y, width: cardWidth, height }
        canvas.fillRectangle(card, canvas.theme.colors.paper, 5)
        canvas.strokeRectangle(card, canvas.theme.colors.hairline, 5, 0.8)
        canvas.fillRectangle({ ...card, x: card.x + padding.left, width: 18, height: 2.6 }, markColor(canvas, answer))
      }
      row.draw(canvas, x, y, width)
    },
  }
}

function cardContent({ label, figure, detail }: Answer): Block {
  return stack([paragraph(label, 'label'), spacer(5), fittingFigure(figure), spacer(3), paragraph(detail, 'small')])
}

/** The figure as large as one line allows. */
function fittingFigure(figure: string): Block {
  const large = paragraph(figure, 'amount')
  const small = paragraph(figure, 'figure')
  const choose = (canvas: Canvas, width: number) =>
    canvas.widthOf(figure, canvas.theme.text.amount) <= width ? large : small
  return {
    height: (canvas, width) => Math.max(canvas.theme.text.amount.leading, choose(canvas, width).height(canvas, width)),
    draw: (canvas, x, y, width) => {
      choose(canvas, width).draw(canvas, x, y, width)
    },
  }
}

function markColor({ theme }: Canvas, { tone }: Answer): string {
  if (tone === 'attention') return theme.colors.severity[2].strong
  return tone === 'good' ? theme.colors.accent : theme.colors.ink
}
