import { paragraph } from '../../../pdf/blocks/paragraph.js'
import type { TableColumn } from '../../../pdf/blocks/table-columns.js'
import { placeTable } from '../../../pdf/blocks/table.js'
import type { Flow } from '../../../pdf/flow.js'
import type { DetailRow, DetailsView } from '../sections/details.js'
import { sectionOpening } from '../../../pdf/blocks/section-opening.js'

const widths: readonly Omit<TableColumn, 'header'>[] = [
  { share: 1 },
  { points: 104 },
  { points: 58, alignment: 'right' },
  { points: 76, alignment: 'right' },
  { points: 58, alignment: 'right' },
  { points: 30, alignment: 'right' },
]

/** Draws every line of the bill. */
export function drawDetails(flow: Flow, details: DetailsView): void {
  const columns = details.headers.map((header, index) => ({ ...widths[index], header }))
  placeTable(
    flow,
    columns,
    details.rows.map((row) => ({ cells: cellsOf(row), kind: row.kind })),
    sectionOpening(flow, details.title, details.emptyNote ?? ''),
  )
  if (details.doubtNote !== null) {
    flow.gap(6)
    flow.place(paragraph(details.doubtNote, 'small'))
  }
}

function cellsOf({ label, period, quantity, unitPrice, amount, vat, isDoubtful }: DetailRow): string[] {
  const text = typeof label === 'string' ? label : label.printed
  return [isDoubtful ? `${text}\u00a0*` : text, period, quantity, unitPrice, amount, vat]
}
