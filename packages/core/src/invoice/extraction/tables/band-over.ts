import type { Cell, PageLayout } from '../../../layout/cell.js'
import type { Anchor } from './anchor.js'
import { bandOf } from './charge-vocabulary.js'

/** "Heures Pleines | 9 812 | 11 959 | 2 147" over "Consommation du 06/11 au 05/05/2026": the register says the band. */
export function bandOver({ cell, row, category }: Anchor, { rows }: PageLayout): Cell | undefined {
  if (category !== 'consumption' || bandOf(cell.folded) !== null) return undefined
  const above = rows[rows.indexOf(row) - 1]
  const [first] = above?.cells ?? []
  if (above === undefined || first === undefined || bandOf(first.folded) === null) return undefined
  const isIndented = cell.left > first.left + 2 && cell.left < first.left + 40
  const hasAmount = above.cells.some(({ folded }) => /\d,\d{2}(?!\d)/.test(folded))
  return isIndented && !hasAmount && row.top - above.bottom < 20 ? first : undefined
}
