import type { Cell, Row } from '../../../layout/cell.js'
import { isMoney } from '../fields/vat-candidate.js'
import { tokensOf } from '../values/tokens.js'
import type { Anchor } from './anchor.js'
import { headerOf, type ColumnHeader } from './column-headers.js'

/** How far under its title the last row of days may stand, in points: a period may be split at every change of price. */
const titleReach = 150

/**
 * "du 11/01/2026 au 31/01/2026 | 215 kWh | 11,62 | 24,98 €" under "Consommation Heures Creuses": a row that begins with its
 * days is what the title above it says, when the title has no amount of its own.
 */
export function isUnderTitle(cell: Cell, row: Row, title: Anchor | null, headers: readonly ColumnHeader[]): boolean {
  if (title === null || row.cells[0] !== cell || row.cells.length < 2) return false
  if (cell.top - title.cell.bottom > titleReach) return false
  const [first, price] = tokensOf(cell)
  if (first?.kind !== 'period' || first.start >= 4) return false
  if (price?.kind === 'unit_price' && price.per === 'month') return title.category === 'subscription'
  if (cell.left < title.cell.left - 4) return false
  const isAlone = first.end >= cell.text.length - 1
  const amounts = row.cells.filter(
    (other) => headerOf(other, headers)?.type === 'amount_ht' && /\d,\d{2}/.test(other.folded),
  )
  return isAlone && amounts.length === 1 && row.cells.length >= 3
}

/** A sum, or the numbered title of another part. */
const endsPart = /^(?:(?:sous-)?total|consommation totale|soit (?:pour|un total))\b|^\d{1,2}[.)] [a-z][a-z' ]{3,40}$/

/** The latest label whose own row has no amount: what the rows of days under it are about. */
export function titleAfter(title: Anchor | null, row: Row, anchors: readonly Anchor[]): Anchor | null {
  if (row.cells.some((cell) => endsPart.test(cell.folded))) return null
  const own = anchors.findLast((anchor) => anchor.row === row && anchor.title === undefined)
  if (own === undefined || own.category === 'service') return title
  const hasMoney = row.cells.some((cell) => tokensOf(cell).some(isMoney))
  return hasMoney ? null : own
}
