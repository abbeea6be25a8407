import { paragraph } from '../../../pdf/blocks/paragraph.js'
import type { TableColumn } from '../../../pdf/blocks/table-columns.js'
import { placeTable } from '../../../pdf/blocks/table.js'
import type { Flow } from '../../../pdf/flow.js'
import type { FindingsView } from '../sections/findings.js'
import { opening } from './opening.js'

const widths: readonly Omit<TableColumn, 'header'>[] = [{ points: 136 }, { share: 1 }, { points: 62 }]

/** Draws what a model saw, field by field, and what it could not see. */
export function drawFindings(flow: Flow, { title, intro, headers, rows, notAssessed }: FindingsView): void {
  const columns = headers.map((header, index) => ({ ...widths[index], header }))
  const cells = rows.map(({ field, seen, confidence }) => ({ cells: [field, seen, confidence] }))
  placeTable(flow, columns, cells, opening(flow, title, intro))
  if (notAssessed === null) return
  flow.gap(rows.length === 0 ? 0 : 5)
  flow.place(paragraph(notAssessed, 'body'))
}
