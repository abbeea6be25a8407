import type { Block } from '../../../pdf/block.js'
import { barChart } from '../../../pdf/blocks/bar-chart.js'
import { colorKeys } from '../../../pdf/blocks/color-keys.js'
import { figure } from '../../../pdf/blocks/in-element.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer, stack } from '../../../pdf/blocks/stack.js'
import { placeTable } from '../../../pdf/blocks/table.js'
import type { Flow } from '../../../pdf/flow.js'
import type { ConsumptionView, SupplyConsumption } from '../sections/consumption.js'
import { sectionOpening, subheading } from '../../../pdf/blocks/section-opening.js'
import { toneColors } from './tone-colors.js'

/** Draws the history and the readings of each energy. */
export function drawConsumption(flow: Flow, { title, supplies }: ConsumptionView): void {
  if (supplies.length === 0) return
  const opening = sectionOpening(flow, title)
  for (const [index, supply] of supplies.entries()) {
    if (index > 0) flow.gap(18)
    const heading = supplies.length > 1 ? subheading(supply.heading) : []
    flow.placeAll([
      ...(index === 0 ? opening : []),
      ...heading,
      paragraph(supply.summary, 'body', { keepWithNext: supply.months.length > 0 }),
      ...history(supply, toneColors(flow.canvas.theme)),
    ])
    if (supply.readings.length > 0) {
      flow.gap(12)
      const columns = supply.readingHeaders.map((header, column) =>
        column === 0 ? { header } : { header, points: 104, alignment: 'right' as const },
      )
      placeTable(
        flow,
        columns,
        supply.readings.map((cells) => ({ cells })),
      )
    }
    if (supply.conversion !== null) {
      flow.gap(6)
      flow.place(paragraph(supply.conversion, 'small'))
    }
  }
}

function history(supply: SupplyConsumption, colors: ReturnType<typeof toneColors>): Block[] {
  if (supply.months.length === 0) return []
  const measured = colors[supply.isGas ? 'gas' : 'energy']
  const estimated = colors[supply.isGas ? 'gasSubscription' : 'subscription']
  const bars = supply.months.map(({ month, value, figure, isEstimated }) => ({
    caption: month,
    value,
    figure,
    color: isEstimated ? estimated : measured,
  }))
  const keys = supply.natures.map(({ label, isEstimated }) => ({ color: isEstimated ? estimated : measured, label }))
  return [
    stack([
      spacer(10),
      figure(barChart(bars), supply.alternative),
      spacer(2),
      ...(keys.length === 0 ? [] : [colorKeys(keys), spacer(2)]),
      paragraph(supply.monthsCaption ?? '', 'small'),
    ]),
  ]
}
