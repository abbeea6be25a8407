import type { Block } from '../../../pdf/block.js'
import { colorKeys } from '../../../pdf/blocks/color-keys.js'
import { columns } from '../../../pdf/blocks/columns.js'
import { padded } from '../../../pdf/blocks/padded.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'
import { spacer } from '../../../pdf/blocks/stack.js'
import type { TableColumn } from '../../../pdf/blocks/table-columns.js'
import { placeTable } from '../../../pdf/blocks/table.js'
import type { Flow } from '../../../pdf/flow.js'
import type { SeriesView } from '../sections/series.js'
import { bedBar } from './bed-bar.js'
import { opening } from './opening.js'
import { bedColours } from './wound-colours.js'

const captionWidth = 84

/** Draws the colours of the bed, one bar for each date. */
export function drawBeds(flow: Flow, { bedTitle, beds, keys, bedNote }: SeriesView): void {
  const rows = beds.map(({ caption, bed }): Block => {
    const shown = bed.parts.length === 0 ? paragraph(bed.note, 'small') : bedBar(bed)
    const label = padded(paragraph(caption, 'cell'), { top: bed.parts.length === 0 ? 0 : 5.4 })
    const row = columns([{ block: label, points: captionWidth }, { block: shown }], 8)
    return { ...padded(row, { bottom: 4 }), keepWithNext: true }
  })
  flow.placeAll([
    ...opening(flow, bedTitle),
    ...rows,
    { ...colorKeys(keys.map(({ colour, label }) => ({ color: bedColours[colour], label }))), keepWithNext: true },
    spacer(2),
    paragraph(bedNote, 'small'),
  ])
}

const widths: readonly Omit<TableColumn, 'header'>[] = [
  { points: captionWidth },
  { points: 92 },
  { points: 50, alignment: 'right' },
  { share: 1 },
  { points: 60 },
  { points: 62 },
]

/** Draws what was measured on each date. */
export function drawMeasures(flow: Flow, { tableTitle, headers, rows }: SeriesView): void {
  const tableColumns = headers.map((header, index) => ({ ...widths[index], header }))
  placeTable(
    flow,
    tableColumns,
    rows.map((cells) => ({ cells })),
    opening(flow, tableTitle),
  )
}
