import type { Block } from '../../../pdf/block.js'
import { badge } from '../../../pdf/blocks/badge.js'
import { columns } from '../../../pdf/blocks/columns.js'
import { panel } from '../../../pdf/blocks/frames.js'
import { padded } from '../../../pdf/blocks/padded.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { stack } from '../../../pdf/blocks/stack.js'
import type { Flow } from '../../../pdf/flow.js'
import type { AlertGroup, AlertsView } from '../sections/alerts.js'
import { opening } from './opening.js'
import { alertColours } from './wound-colours.js'

const badgeWidth = 128
const sourceWidth = 96

/** Draws the alerts of each level on its colour, which its badge says in words. */
export function drawAlerts(flow: Flow, { title, intro, groups }: AlertsView): void {
  const rows = groups.map((group) => groupBlock(flow, group))
  flow.placeAll([...opening(flow, title, intro), ...rows])
}

function groupBlock({ canvas: { theme } }: Flow, { level, badge: word, items }: AlertGroup): Block {
  const { strong, soft } = alertColours(theme, level)
  const lines = items.map(({ text, source }) =>
    columns(
      [
        { block: paragraph(text, 'strong') },
        { block: padded(paragraph(source, 'small', { alignment: 'right' }), { top: 1 }), points: sourceWidth },
      ],
      8,
    ),
  )
  const content = columns(
    [
      { block: badge(word, { fill: strong, text: theme.colors.paper }), points: badgeWidth },
      { block: stack(lines, 1.5) },
    ],
    8,
  )
  const framed = panel(content, { fill: soft, padding: { top: 5, right: 9, bottom: 5, left: 9 }, radius: 3 })
  return padded(framed, { bottom: 3 })
}
