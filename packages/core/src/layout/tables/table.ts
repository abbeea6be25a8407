import type { Cell, Row } from '../cell.js'

/** A column of figures. Coordinates in points. */
export interface TableColumn {
  left: number
  right: number
  /** Lines of the head over it, top to bottom; empty when the table prints none. */
  heads: readonly Cell[]
}

/** One row of a table with the lines that its label runs over. */
export interface TableRow {
  row: Row
  /** The label, line by line; empty when the row begins with a figure. */
  label: readonly Cell[]
  /** By column; null where nothing is printed. */
  figures: readonly (Cell | null)[]
}

/** Rows of figures under each other. */
export interface Table {
  page: number
  /** Index in `PageLayout.regions`. */
  region: number
  top: number
  bottom: number
  columns: readonly TableColumn[]
  rows: readonly TableRow[]
  /** True when its heads are those of the page before, which it continues. */
  isContinued: boolean
}
