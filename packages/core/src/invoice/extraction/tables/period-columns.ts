import type { Cell, PageLayout, Row } from '../../../layout/cell.js'
import { tokensOf } from '../values/tokens.js'
import type { ChargeRow } from './charge-row.js'

type PeriodToken = NonNullable<ChargeRow['sectionPeriod']>

/** The part of a page that one period heads, as the page would be if it were alone. */
export interface PeriodColumn {
  period: PeriodToken
  layout: PageLayout
}

interface PeriodHeads {
  bottom: number
  /** By column: its period and where it starts and ends, in points. */
  columns: readonly { period: PeriodToken; left: number; right: number }[]
}

/** How far under its heads the last row of such a table may stand, in points. */
const reach = 320

const known = new WeakMap<PageLayout, readonly PeriodHeads[]>()

/**
 * "du 01.08.2025 au 31.01.2026 | du 01.02.2026 au 31.07.2026" over two groups of quantity, price and amount: each row under them
 * is two charges. Empty where a row stands under no such heads.
 */
export function periodColumnsOver(cell: Cell, layout: PageLayout): readonly PeriodColumn[] {
  const heads = headsOf(layout).findLast(({ bottom }) => bottom <= cell.top + 1 && cell.top - bottom < reach)
  const first = heads?.columns[0]
  if (heads === undefined || first === undefined || cell.left >= first.left) return []
  return heads.columns.map(({ period, left, right }) => ({
    period,
    layout: { ...layout, cells: layout.cells.filter((other) => isOfColumn(other, heads, first.left, left, right)) },
  }))
}

/** What stands over the heads, before the first column, or in the one column. */
function isOfColumn(cell: Cell, { bottom }: PeriodHeads, from: number, left: number, right: number): boolean {
  const middle = (cell.left + cell.right) / 2
  return cell.top < bottom - 1 || cell.right <= from || (middle >= left && middle < right)
}

function headsOf(layout: PageLayout): readonly PeriodHeads[] {
  const kept = known.get(layout)
  if (kept !== undefined) return kept
  const heads = layout.rows.flatMap((row) => toHeads(row))
  known.set(layout, heads)
  return heads
}

function toHeads(row: Row): PeriodHeads[] {
  const heads = row.cells.flatMap((cell) => {
    const [token, ...others] = tokensOf(cell)
    return token?.kind === 'period' && others.length === 0 && cell.text.length < 32 ? [{ cell, period: token }] : []
  })
  // A row of charges begins with one period; two alone head columns. Bars of another table may stand before them.
  if (heads.length < 2 || row.cells.some((cell) => /\d/.test(cell.folded) && !heads.some((head) => head.cell === cell)))
    return []
  const centres = heads.map(({ cell }) => (cell.left + cell.right) / 2)
  const columns = heads.map(({ period }, index) => {
    const own = centres[index] ?? 0
    const [before, after] = [centres[index - 1], centres[index + 1]]
    return {
      period,
      left: before === undefined ? own - ((after ?? own) - own) / 2 : (before + own) / 2,
      // The amounts of the last group are set to the right end of the table.
      right: after === undefined ? own + 0.7 * (own - (before ?? own)) : (own + after) / 2,
    }
  })
  return [{ bottom: row.bottom, columns }]
}
