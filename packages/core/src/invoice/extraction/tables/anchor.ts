import type { Cell, Row } from '../../../layout/cell.js'
import type { ChargeRow } from './charge-row.js'
import type { ChargeCategory } from './charge-vocabulary.js'
import type { SectionContext } from './section-context.js'

/** A label that names a charge, where it stands. */
export interface Anchor {
  sectionPeriod: ChargeRow['sectionPeriod']
  cell: Cell
  row: Row
  category: ChargeCategory
  context: SectionContext
  /** The label above, for a row that begins with its days. */
  title?: Cell
}
