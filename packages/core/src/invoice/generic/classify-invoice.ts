import type { Cell, PageLayout } from '../../layout/cell.js'
import { decimalSignOf, type DecimalSign } from './values/number-style.js'
import { accountListOf, isStatementTitle } from './statement-of-account.js'
import { figuresOf, isMoney } from './values/money.js'
import { termPattern, termsOf, termSource } from './vocabulary/vocabularies.js'

/** A title is short and stands in the upper part of the first page. */
const longestTitle = 60
const upperPart = 0.55
/** A title is set in larger type than the text. */
const largeType = 1.15

const invoiceTitles = termsOf(({ titles }) => [...titles.invoice, ...titles.creditNote, ...titles.receipt])
const invoiceTitle = new RegExp(String.raw`^(?:[\p{L}']{1,10} )?${termSource(invoiceTitles)}`, 'u')
const otherTitle = new RegExp(
  String.raw`^(?:(?:votre|notre|vos|mon|your|our|ihre?|uw|su|twoj)\s)?${termSource(termsOf(({ titles }) => titles.other))}`,
  'u',
)
/** The title or the number that an invoice bears. */
const ownName = new RegExp(
  `${invoiceTitle.source}|^${termSource(termsOf(({ number }) => number.own.filter((term) => term.length > 3)))}`,
  'u',
)
/** What says of itself that it is none. "Not a VAT invoice" is an invoice without VAT. */
const disclaimed =
  /n'est (?:pas|en aucun cas) une facture|ne (?:constitue|vaut) pas (?:une )?facture|not an invoice\b|keine rechnung\b|geen factuur\b|non (?:e|costituisce) (?:una )?fattura|no es una factura/
const namedInvoice = termPattern(({ titles }) => [...titles.invoice, ...titles.creditNote, ...titles.receipt])
const totals = termPattern(({ amount }) => [...amount.gross, ...amount.due, ...amount.total])
const taxes = termPattern(({ amount, noTax }) => [...amount.tax, ...noTax])
const numbers = termPattern(({ number }) => number.own.filter((term) => term.includes(' ') || term.length > 9))

/** Likeness of a document that is another by its own title. */
const otherDocument = 0.1

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
  if (amounts.length === 0 || cells.some(({ folded }) => disclaimed.test(folded))) return 0
  const has = (pattern: RegExp): boolean => cells.some(({ folded }) => pattern.test(folded))
  const titles = titlesOf(layouts[0])
  const own = titles.find(({ folded }) => invoiceTitle.test(folded) && !otherTitle.test(folded))
  const usual = usualHeight(layouts[0]?.cells ?? [])
  const other = titles.find((cell) => isOtherTitle(cell, usual))
  if (other !== undefined && (own === undefined || isGreater(other, own))) return otherDocument
  if (isStatement(layouts, titles, decimalSign)) return otherDocument
  const weight = [
    own === undefined ? (has(namedInvoice) ? weights.word : 0) : weights.title,
    has(totals) ? weights.total : 0,
    has(taxes) ? weights.tax : 0,
    has(numbers) ? weights.number : 0,
  ]
  return Math.min(1, Math.round(100 * weight.reduce((sum, one) => sum + one, 0)) / 100)
}

/**
 * A list of invoices and payments that its title or its columns make a statement of account. An invoice that shows the account
 * as well bears its own title above the list; the heads and entries of the list say "Facture" too.
 */
function isStatement(layouts: readonly PageLayout[], titles: readonly Cell[], decimalSign: DecimalSign): boolean {
  const list = accountListOf(layouts, decimalSign)
  if (list === null) return false
  const isAbove = ({ page, bottom }: Cell): boolean => page < list.head.page || bottom <= list.head.top + 1
  const own = titles.find((cell) => isAbove(cell) && !isStatementTitle(cell) && ownName.test(cell.folded))
  const statement = titles.find((cell) => isAbove(cell) && isStatementTitle(cell))
  if (statement === undefined) return list.isAccount && own === undefined
  return own === undefined || statement.bottom - statement.top > largeType * (own.bottom - own.top)
}

function titlesOf(layout: PageLayout | undefined): readonly Cell[] {
  if (layout === undefined) return []
  return layout.cells
    .filter((cell) => cell.top < upperPart * layout.heightPt && cell.text.length <= longestTitle)
    .sort((one, another) => one.top - another.top)
}

/** "Devis" alone or in large type; "Bon de livraison n° 12" in the type of everything else is a reference on an invoice. */
function isOtherTitle({ folded, top, bottom }: Cell, usual: number): boolean {
  const match = otherTitle.exec(folded)
  if (match === null) return false
  return bottom - top > largeType * usual || !/[\d:]/.test(folded.slice(match[0].length))
}

function usualHeight(cells: readonly Cell[]): number {
  const heights = cells.map(({ top, bottom }) => bottom - top).sort((one, other) => one - other)
  return heights[Math.floor(heights.length / 2)] ?? 0
}

/** Of two titles the one in larger type is that of the document, or the upper one. */
function isGreater(one: Cell, other: Cell): boolean {
  const [height, otherHeight] = [one.bottom - one.top, other.bottom - other.top]
  if (Math.abs(height - otherHeight) > 0.15 * otherHeight) return height > otherHeight
  return one.top < other.top
}
