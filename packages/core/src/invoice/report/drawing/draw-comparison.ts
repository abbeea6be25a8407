import { bulletList } from '../../../pdf/blocks/bullet-list.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer, stack } from '../../../pdf/blocks/stack.js'
import type { TableColumn } from '../../../pdf/blocks/table-columns.js'
import { placeTable } from '../../../pdf/blocks/table.js'
import type { Flow } from '../../../pdf/flow.js'
import type { ComparisonView } from '../sections/comparison.js'
import type { MarketView } from '../sections/market.js'
import type { OffersView } from '../sections/offers.js'
import { sectionOpening, subheading } from '../../../pdf/blocks/section-opening.js'

/** Draws what could be saved, the bill under the regulated options, and the offers compared. */
export function drawComparison(flow: Flow, comparison: ComparisonView, savings: MarketView['savings']): void {
  const saving = stack([
    ...subheading(savings.heading),
    paragraph(savings.sentence, 'body'),
    ...(savings.assumptions.length === 0 ? [] : [spacer(4), ...bulletList(savings.assumptions, 'small', 1)]),
  ])
  flow.placeAll([...sectionOpening(flow, comparison.title), saving])
  drawOptions(flow, comparison)
  if (comparison.offers !== null) drawOffers(flow, comparison.offers)
}

function drawOptions(flow: Flow, { optionsHeading, sentence, headers, rows, caution }: ComparisonView): void {
  flow.gap(12)
  const opening = [...subheading(optionsHeading), paragraph(sentence, 'body')]
  if (rows.length === 0) {
    flow.placeAll(opening)
    return
  }
  const cells = rows.map(({ label, amount, difference, note, isOwn }) => ({
    cells: [label, amount === '' ? '–' : amount, difference === '' ? '–' : difference, note],
    kind: isOwn ? ('total' as const) : ('plain' as const),
  }))
  placeTable(flow, sized(headers, [{ share: 1.2 }, right(64), right(64), { share: 1 }]), cells, [...opening, spacer(4)])
  if (caution !== null) {
    flow.gap(5)
    flow.place(paragraph(caution, 'small'))
  }
}

function drawOffers(flow: Flow, { heading, sentence, headers, rows }: OffersView): void {
  flow.gap(14)
  const cells = rows.map(({ name, energy, difference, note }) => ({ cells: [name.text, energy, difference, note] }))
  const widths = [{ share: 1.2 }, { points: 62 }, { points: 104 }, { share: 1.2 }]
  placeTable(flow, sized(headers, widths), cells, [...subheading(heading), paragraph(sentence, 'body'), spacer(4)])
  const details = rows.map((row) => row.details?.text ?? '').filter((text) => text !== '')
  flow.gap(5)
  flow.placeAll(bulletList(details, 'small', 1))
}

function sized(headers: readonly string[], widths: readonly Omit<TableColumn, 'header'>[]): TableColumn[] {
  return headers.map((header, index) => ({ ...widths[index], header }))
}

function right(points: number): Omit<TableColumn, 'header'> {
  return { points, alignment: 'right' }
}
