import type { TableColumn } from '../../../pdf/blocks/table-columns.js'
import { placeTable } from '../../../pdf/blocks/table.js'
import type { Flow } from '../../../pdf/flow.js'
import type { CorrectionsView } from '../sections/corrections.js'
import { opening } from './opening.js'

const widths: readonly Omit<TableColumn, 'header'>[] = [{ points: 136 }, { share: 1 }, { share: 1 }]

/** Draws what a person changed. */
export function drawCorrections(flow: Flow, { title, headers, rows }: CorrectionsView): void {
  if (rows.length === 0) return
  const columns = headers.map((header, index) => ({ ...widths[index], header }))
  placeTable(
    flow,
    columns,
    rows.map((cells) => ({ cells })),
    opening(flow, title),
  )
}
