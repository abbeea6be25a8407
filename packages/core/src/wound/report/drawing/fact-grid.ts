import type { Block } from '../../../pdf/block.js'
import type { FactGroup } from '../../../pdf/blocks/fact-group.js'
import { columns, grid } from '../../../pdf/blocks/columns.js'
import { paragraph } from '../../../pdf/blocks/paragraph.js'

/** A few facts without a title, two to a row. */
export function factGrid(facts: FactGroup['facts']): readonly Block[] {
  const cells = facts.map(({ label, text }) =>
    columns([{ block: paragraph(label, 'small'), points: 62 }, { block: paragraph(text, 'cell') }], 6),
  )
  return grid(cells, { perRow: 2, gap: 20, rowGap: 3 })
}
