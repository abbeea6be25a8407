import { figure } from '../../../pdf/blocks/in-element.js'
import { lineChart } from '../../../pdf/blocks/line-chart.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer } from '../../../pdf/blocks/stack.js'
import { formatNumber } from '../../../pdf/french-format.js'
import type { Flow } from '../../../pdf/flow.js'
import type { SurfaceView } from '../sections/surface.js'
import { opening } from './opening.js'

/** Draws the surface over the dates, or why there is nothing to draw. */
export function drawSurface(flow: Flow, { title, sentence, chart }: SurfaceView): void {
  const { accentInk } = flow.canvas.theme.colors
  const drawn =
    chart === null
      ? []
      : [
          spacer(6),
          {
            ...figure(
              lineChart(chart.points, { color: accentInk, label: (value) => formatNumber(value) }),
              chart.alternative,
            ),
            keepWithNext: true,
          },
          spacer(3),
          paragraph(chart.note, 'small'),
        ]
  flow.placeAll([...opening(flow, title), paragraph(sentence, 'body', { keepWithNext: chart !== null }), ...drawn])
}
