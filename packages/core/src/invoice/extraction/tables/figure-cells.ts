import type { Cell } from '../../../layout/cell.js'
import { tokensOf } from '../values/tokens.js'
import type { Anchor } from './anchor.js'

/** "11,85 | Abonnement, un mois à 11,85 €": a ledger begins its rows with their amounts. */
export function isLedgerAmount(cell: Cell, { cell: label, row }: Anchor): boolean {
  return row.cells[0] === cell && label.left - cell.right < 12 && /^-?\d[\d ]*,\d{2}(?: ?€)?$/.test(cell.folded)
}

/** A date alone: "Du" and "Au" may stand before the label. */
export function isDate(cell: Cell): boolean {
  const [token, ...others] = tokensOf(cell)
  return token?.kind === 'date' && others.length === 0 && cell.text.length < 12
}

/** A period alone, in a column of its own. */
export function isPeriod(cell: Cell): boolean {
  const [token, ...others] = tokensOf(cell)
  return token?.kind === 'period' && others.length === 0 && cell.text.length < 40
}

/** A cell of figures only, without words. */
export function isFigure(cell: Cell): boolean {
  return /\d/.test(cell.folded) && !/[a-z]{4}/.test(cell.folded.replace(/\b(?:mois|annee|jours)\b/g, ''))
}
