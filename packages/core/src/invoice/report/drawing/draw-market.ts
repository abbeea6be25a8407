import type { Block } from '../../../pdf/block.js'
import { figure } from '../../../pdf/blocks/in-element.js'
import { padded } from '../../../pdf/blocks/padded.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { scale } from '../../../pdf/blocks/scale.js'
import { spacer, stack } from '../../../pdf/blocks/stack.js'
import type { Canvas } from '../../../pdf/canvas.js'
import type { Flow } from '../../../pdf/flow.js'
import type { MarketView, PositionView } from '../sections/market.js'
import { sectionOpening, subheading } from '../../../pdf/blocks/section-opening.js'

/** Draws where the price of each energy stands. */
export function drawMarket(flow: Flow, { title, positions }: MarketView): void {
  if (positions.length === 0) return
  const isNamed = positions.length > 1
  const blocks = positions.map((position, index) =>
    padded(positionBlock(flow.canvas, position, isNamed), { bottom: index === positions.length - 1 ? 0 : 12 }),
  )
  flow.placeAll([...sectionOpening(flow, title), ...blocks])
}

function positionBlock({ theme }: Canvas, position: PositionView, isNamed: boolean): Block {
  const { severity, accent, accentSoft } = theme.colors
  const gauge = position.scale
  const colors = {
    left: accentSoft,
    right: severity[2].soft,
    marker: gauge !== null && gauge.position > 0.02 ? severity[2].strong : accent,
  }
  return stack([
    ...(isNamed ? subheading(position.heading) : []),
    paragraph(position.sentence, 'body'),
    ...(gauge === null ? [] : [spacer(6), figure(scale({ ...gauge, colors }), gauge.alternative)]),
    ...(position.source === null ? [] : [spacer(4), paragraph(position.source, 'small')]),
  ])
}
