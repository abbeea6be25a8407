import type { Cell } from '../../../layout/cell.js'
import { termSource, termsOf } from '../vocabulary/vocabularies.js'

/** What a column of the lines holds. */
export type LineColumn = 'description' | 'quantity' | 'unitPrice' | 'amount' | 'other'

/** A head with the part of the page that its column takes. */
export interface ColumnOfLines {
  kind: LineColumn
  left: number
  right: number
}

const kinds = ['description', 'quantity', 'unitPrice', 'amount'] as const
const patterns = kinds.map(
  (kind) => [kind, new RegExp(`^${termSource(termsOf(({ line }) => line[kind]))}`, 'u')] as const,
)

/** The kinds that a head may mean, the longest term first: "Prix" may be a price or an amount. */
function kindsOf({ folded }: Cell): readonly LineColumn[] {
  return patterns
    .flatMap(([kind, pattern]) => {
      const match = pattern.exec(folded)
      return match === null ? [] : [{ kind, length: match[0].length }]
    })
    .sort((one, other) => other.length - one.length)
    .map(({ kind }) => kind)
}

/**
 * The columns that a row of heads sets up, or null when it is none: at least two kinds, one of them an amount or a price.
 * Of several heads that may be the amount the last is.
 */
export function columnsOf(cells: readonly Cell[]): readonly ColumnOfLines[] | null {
  if (cells.length < 2 || cells.some(({ text }) => text.length > 45)) return null
  const heads = cells.map((cell) => ({ cell, kinds: kindsOf(cell) }))
  const last = heads.findLast(({ kinds: found }) => found.includes('amount'))
  const taken = new Set<LineColumn>()
  const columns = heads.map(({ cell, kinds: found }): ColumnOfLines => {
    const kind = last?.cell === cell ? 'amount' : (found.find((one) => one !== 'amount' && !taken.has(one)) ?? 'other')
    taken.add(kind)
    return { kind, left: cell.left, right: cell.right }
  })
  const named = new Set(columns.map(({ kind }) => kind))
  named.delete('other')
  const isHead = named.size >= 2 && (named.has('amount') || named.has('unitPrice')) && !cells.some(hasFigure)
  return isHead ? columns : null
}

function hasFigure({ folded }: Cell): boolean {
  return /\d[.,]\d{2}(?!\d)/.test(folded)
}

/** The column under whose head a cell stands: the one that it overlaps most, else the nearest. */
export function columnOf(cell: Cell, columns: readonly ColumnOfLines[]): ColumnOfLines | undefined {
  const distance = ({ left, right }: ColumnOfLines): number => Math.max(left, cell.left) - Math.min(right, cell.right)
  return [...columns].sort((one, other) => distance(one) - distance(other))[0]
}
