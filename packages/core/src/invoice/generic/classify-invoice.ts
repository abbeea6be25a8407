import type { Cell, PageLayout } from '../../layout/cell.js'
import { decimalSignOf } from './values/number-style.js'
import { figuresOf, isMoney } from './values/money.js'
import { plain, termPattern, termsOf, termSource } from './vocabulary/vocabularies.js'

/** A title is short and stands in the upper part of the first page. */
const longestTitle = 60
const upperPart = 0.55

const invoiceTitles = termsOf(({ titles }) => [...titles.invoice, ...titles.creditNote, ...titles.receipt])
const invoiceTitle = new RegExp(String.raw`^(?:[\p{L}']{1,10} )?${termSource(invoiceTitles)}`, 'u')
const otherTitle = new RegExp(`^${termSource(termsOf(({ titles }) => titles.other))}`, 'u')
const namedInvoice = termPattern(({ titles }) => [...titles.invoice, ...titles.creditNote, ...titles.receipt])
const totals = termPattern(({ amount }) => [...amount.gross, ...amount.due, ...amount.total])
const taxes = termPattern(({ amount, noTax }) => [...amount.tax, ...noTax])
const numbers = termPattern(({ number }) => number.own.filter((term) => term.includes(' ') || term.length > 9))

/** What speaks for an invoice, and how much. */
const weights = { title: 0.45, word: 0.2, total: 0.25, tax: 0.15, number: 0.15 } as const

/**
 * How surely the pages show an invoice, a credit note or a receipt, 0..1: what the document calls itself, a total with an
 * amount beside it, a tax, a number. A document that calls itself a quote, an order or a statement is none.
 */
export function classifyInvoice(layouts: readonly PageLayout[]): number {
  const decimalSign = decimalSignOf(layouts)
  const cells = layouts.flatMap((layout) => layout.cells)
  const amounts = cells.filter((cell) => figuresOf(cell, decimalSign).some(isMoney))
  // Whatever it is called: without an amount nothing is invoiced.
  if (amounts.length === 0) return 0
  const has = (pattern: RegExp): boolean => cells.some(({ folded }) => pattern.test(plain(folded)))
  const titles = titlesOf(layouts[0])
  const own = titles.find(({ folded }) => invoiceTitle.test(plain(folded)) && !otherTitle.test(plain(folded)))
  const other = titles.find(({ folded }) => otherTitle.test(plain(folded)))
  if (other !== undefined && (own === undefined || isGreater(other, own))) return 0.1
  const weight = [
    own === undefined ? (has(namedInvoice) ? weights.word : 0) : weights.title,
    has(totals) ? weights.total : 0,
    has(taxes) ? weights.tax : 0,
    has(numbers) ? weights.number : 0,
  ]
  return Math.min(1, Math.round(100 * weight.reduce((sum, one) => sum + one, 0)) / 100)
}

function titlesOf(layout: PageLayout | undefined): readonly Cell[] {
  if (layout === undefined) return []
  return layout.cells
    .filter((cell) => cell.top < upperPart * layout.heightPt && cell.text.length <= longestTitle)
    .sort((one, another) => one.top - another.top)
}

/** Of two titles the one in larger type is that of the document, or the upper one. */
function isGreater(one: Cell, other: Cell): boolean {
  const [height, otherHeight] = [one.bottom - one.top, other.bottom - other.top]
  if (Math.abs(height - otherHeight) > 0.15 * otherHeight) return height > otherHeight
  return one.top < other.top
}
