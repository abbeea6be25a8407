import type { Block } from '../../../pdf/block.js'
import { grid } from '../../../pdf/blocks/columns.js'
import { padded } from '../../../pdf/blocks/padded.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer, stack } from '../../../pdf/blocks/stack.js'
import type { Flow } from '../../../pdf/flow.js'
import type { ReportTheme } from '../../../pdf/theme.js'
import type { Trend } from '../../compare/comparison-answer.js'
import type { TrendsView, TrendView } from '../sections/trends.js'
import { opening } from './opening.js'

/** Draws how each dimension has changed, side by side. */
export function drawTrends(flow: Flow, { title, sentence, items, note }: TrendsView): void {
  const { theme } = flow.canvas
  const cards = items.map((item) => trendCard(item, theme))
  flow.placeAll([
    ...opening(flow, title),
    paragraph(sentence, 'body', { keepWithNext: true }),
    spacer(7),
    ...grid(cards, { perRow: items.length, gap: 10, rowGap: 0 }).map((row) => ({ ...row, keepWithNext: true })),
    spacer(6),
    paragraph(note, 'small'),
  ])
}

function trendCard({ trend, label, word, ends }: TrendView, theme: ReportTheme): Block {
  const color = trendColour(theme, trend)
  const content = stack([
    paragraph(label, 'label'),
    spacer(3),
    paragraph(word, 'strong', { color }),
    ...ends.flatMap(([day, seen]) => [spacer(3), paragraph(`${day}\u00a0: ${seen}`, 'small')]),
  ])
  const inner = padded(content, { top: 8 })
  return {
    height: (canvas, width) => inner.height(canvas, width),
    draw: (canvas, x, y, width) => {
      canvas.fillRectangle({ x, y, width, height: 2.4 }, color)
      inner.draw(canvas, x, y, width)
    },
  }
}

function trendColour({ colors }: ReportTheme, trend: Trend): string {
  if (trend === 'aggravation') return colors.severity[3].strong
  if (trend === 'amelioration') return colors.accentInk
  return trend === 'stable' ? colors.severity[1].strong : colors.muted
}
