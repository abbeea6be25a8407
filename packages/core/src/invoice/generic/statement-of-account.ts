import type { Cell, PageLayout, Row } from '../../layout/cell.js'
import { datesIn } from './values/dates.js'
import { figuresOf, isMoney } from './values/money.js'
import type { DecimalSign } from './values/number-style.js'
import { termPattern, termSource, termsOf } from './vocabulary/vocabularies.js'

const title = new RegExp(
  String.raw`^(?:(?:votre|vos|mon|your|ihre?|uw|su|monthly)\s)?${termSource(termsOf(({ statement }) => statement.titles))}`,
  'u',
)
const opening = new RegExp(`^${termSource(termsOf(({ statement }) => statement.opening))}`, 'u')
/** A head is its word alone, or with a currency: "Débit (€)". */
const headOf = (terms: readonly string[]): RegExp =>
  new RegExp(String.raw`^${termSource(terms)}[\s():.]*(?:€|\p{L}{3})?[\s():.]*$`, 'u')
const debit = headOf(termsOf(({ statement }) => statement.debit))
const credit = headOf(termsOf(({ statement }) => statement.credit))
const named = termPattern(({ titles }) => [...titles.invoice, ...titles.creditNote])

/** One document alone makes no list. */
const fewestEntries = 2

/** The list of a statement of account: invoices and payments, each with its date, its number and its amount. */
export interface AccountList {
  /** The row of its heads, or its first entry where none is printed. */
  head: Row
  entries: readonly Row[]
  /** What is owed and what was paid stand in two columns, or follow on what was owed before. */
  isAccount: boolean
}

/** "Statement date", "Relevé n° 12 : 340,00" are labels of a value. */
const label = /[\d:]|\b(?:date|datum|data|fecha|number|numero|nummer|numer|no|nr|id)\b|n[°º]/

/** True for the title of a statement of account, which the day or the month of the statement may follow. */
export function isStatementTitle({ folded }: Cell): boolean {
  const match = title.exec(folded)
  if (match === null) return false
  const rest = folded.slice(match[0].length)
  return !label.test(without(rest, datesIn(rest, 'day')).replace(/\b20\d{2}\b/, ' '))
}

/** The first list of dated documents in a row that a document prints, or null when there is none. */
export function accountListOf(layouts: readonly PageLayout[], decimalSign: DecimalSign): AccountList | null {
  for (const { rows } of layouts) {
    const entries = rows.filter((row) => isEntry(row, decimalSign))
    const [first] = entries
    if (first === undefined || entries.length < fewestEntries) continue
    const before = rows.slice(0, rows.indexOf(first))
    const head =
      before.findLast(({ cells }) => cells.length > 2 && !cells.some(({ folded }) => /\d/.test(folded))) ?? first
    const hasColumns = [debit, credit].every((pattern) => head.cells.some(({ folded }) => pattern.test(folded)))
    const hasOpening = rows.some(({ cells }) => cells.some(({ folded }) => opening.test(folded)))
    const invoices = entries.filter(({ cells }) => cells.some(({ folded }) => named.test(folded)))
    return { head, entries, isAccount: hasColumns || (hasOpening && invoices.length >= fewestEntries) }
  }
  return null
}

/** "03/11/2025 | FA-25-1107 | Facture | 1 204,00". */
function isEntry({ cells }: Row, decimalSign: DecimalSign): boolean {
  const read = cells.map((cell) => ({ cell, money: figuresOf(cell, decimalSign).filter(isMoney) }))
  if (read.every(({ money }) => money.length === 0)) return false
  let [hasDate, hasNumber] = [false, false]
  for (const { cell, money } of read) {
    const dates = datesIn(cell.folded, 'day')
    hasDate ||= dates.length > 0
    hasNumber ||= /\d{3}/.test(without(cell.folded, [...dates, ...money]))
  }
  return hasDate && hasNumber
}

function without(text: string, parts: readonly { start: number; end: number }[]): string {
  const letters = Array.from({ length: text.length }, (_, index) => text.charAt(index))
  for (const { start, end } of parts) letters.fill(' ', start, end)
  return letters.join('')
}
