import type { Cell } from '../../../layout/cell.js'
import type { EnergyKind } from '../../energy-invoice.js'
import type { ChargeCategory } from './charge-vocabulary.js'
import type { ColumnHeader } from './column-headers.js'
import type { Token } from '../values/tokens.js'

/** A figure of a row with the header of its column, when there is one. */
export interface RowFigure {
  token: Token
  header: ColumnHeader | null
}

/** One row of a table of charges: its label (with the lines it runs over) and its figures. */
export interface ChargeRow {
  page: number
  order: number
  category: ChargeCategory
  /** The label, all lines joined, folded. */
  label: string
  labelCell: Cell
  figures: readonly RowFigure[]
  /** Period of the section, for rows that print none of their own. */
  sectionPeriod: Extract<Token, { kind: 'period' }> | null
  /** Heading over the row that names a colour of Tempo days, folded. */
  colour: string | null
  /** The whole row as printed. */
  quote: string
  /** Energy of the section that the row stands in, or named by the row itself. */
  energy: EnergyKind | null
  top: number
}
