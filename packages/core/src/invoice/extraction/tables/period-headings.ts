import type { Row } from '../../../layout/cell.js'
import { isMoney } from '../fields/vat-candidate.js'
import type { Period } from '../values/french-dates.js'
import { tokensOf, type Token } from '../values/tokens.js'

type PeriodToken = Extract<Token, { kind: 'period' }>

/** A line of days under one label dates one row; a heading dates several. */
const fewestRows = 2

/**
 * "Du 6 juil. 2026 au 31 juil. 2026" on a row of its own, over rows of amounts without days: what dates all of them. A row
 * of days that stands closer to the row above belongs to that one.
 */
export function periodHeadings(rows: readonly Row[]): ReadonlyMap<Row, PeriodToken> {
  const alone = rows.map(periodAlone)
  const found = new Map<Row, PeriodToken>()
  for (const [index, period] of alone.entries()) {
    const row = rows[index]
    if (period === null || row === undefined || !standsOver(row, rows[index - 1], rows[index + 1])) continue
    const next = alone.findIndex((other, at) => at > index && other !== null)
    const under = rows.slice(index + 1, next < 0 ? undefined : next)
    const ended = under.findIndex(({ cells }) => cells.length < 2)
    const charged = under
      .slice(0, ended < 0 ? undefined : ended)
      .map(({ cells }) => cells.flatMap((cell) => tokensOf(cell)))
    const dated = charged.filter((tokens) => tokens.some(({ kind }) => kind === 'period')).length
    if (dated === 0 && charged.filter((tokens) => tokens.some(isMoney)).length >= fewestRows) found.set(row, period)
  }
  return found
}

function periodAlone({ cells }: Row): PeriodToken | null {
  const [cell, ...others] = cells
  if (cell === undefined || others.length > 0) return null
  const token = tokensOf(cell).find((one): one is PeriodToken => one.kind === 'period')
  return token !== undefined && token.start < 4 && token.end >= cell.text.length - 1 && isOrdered(token.value)
    ? token
    : null
}

function isOrdered({ from, to }: Period): boolean {
  return from <= to
}

function standsOver(row: Row, above: Row | undefined, below: Row | undefined): boolean {
  if (below === undefined) return false
  const gapAbove = above === undefined ? Infinity : row.top - above.bottom
  return below.top - row.bottom <= gapAbove + 0.3 * (row.bottom - row.top)
}
