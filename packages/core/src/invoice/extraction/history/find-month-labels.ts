import type { Cell, PageLayout } from '../../../layout/cell.js'
import { joinCells } from '../../../layout/join-cells.js'
import { parseMonthLabel } from '../values/french-dates.js'
import type { MonthLabel } from './month-labels.js'

/** The names of months among cells, each with its year, which may stand beside or under it. */
export function findMonthLabels(cells: readonly Cell[], layout: PageLayout): MonthLabel[] {
  return cells.flatMap((cell, index) => {
    const month = parseMonthLabel(cell.folded)
    if (month !== null) return [{ cell, month }]
    const isMonthAlone = /^[a-z]{3,9}\.?$/.test(cell.folded)
    const year = isMonthAlone ? (yearBeside(cell, cells[index + 1]) ?? yearUnder(cell, layout)) : undefined
    const joined = year === undefined ? null : joinCells(cell, year)
    const both = joined === null ? null : parseMonthLabel(joined.folded)
    return joined === null || both === null ? [] : [{ cell: joined, month: both }]
  })
}

/** The year of a month label that a wide space sets apart. */
function yearBeside(cell: Cell, next: Cell | undefined): Cell | undefined {
  const isNear = next !== undefined && next.left - cell.right < 1.5 * (cell.bottom - cell.top)
  return isNear && /^(?:20)?\d{2}$/.test(next.folded) ? next : undefined
}

/** The year of a month label that is printed on two lines. */
function yearUnder(cell: Cell, layout: PageLayout): Cell | undefined {
  return layout.cells.find(
    (other) =>
      /^(?:20)?\d{2}$/.test(other.folded) &&
      other.top > cell.top &&
      other.top - cell.bottom < cell.bottom - cell.top &&
      Math.abs(other.left + other.right - cell.left - cell.right) < 16,
  )
}
