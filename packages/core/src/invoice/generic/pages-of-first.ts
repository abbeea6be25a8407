import type { PageLayout } from '../../layout/cell.js'
import { classifyInvoice } from './classify-invoice.js'
import { readNumber } from './fields/read-number.js'
import { printedDocument } from './printed-document.js'

/** Below this confidence the number of a page is no sign of another invoice... */
const sureNumber = 0.9
/** ...and below this likeness the page is none: a title and a total. */
const sureInvoice = 0.6

/** The pages of the first invoice of a file, and whether others follow. */
export interface PagesOfFirst {
  layouts: readonly PageLayout[]
  /** Page on which the next invoice begins, from 1; null when there is only one. */
  nextFrom: number | null
}

/**
 * Where a file holds several invoices, the pages of the first: a later page that names itself as an invoice by another number,
 * and has totals of its own, begins the next. The pages of one invoice repeat its number, or print none.
 */
export function pagesOfFirst(layouts: readonly PageLayout[]): PagesOfFirst {
  if (layouts.length < 2) return { layouts, nextFrom: null }
  let first: string | null = null
  for (const [index, layout] of layouts.entries()) {
    const number = readNumber(printedDocument([{ ...layout, page: 1 }]))
    if (number === null || number.confidence < sureNumber) continue
    const own = number.value.replace(/[^\p{L}\d]/gu, '').toUpperCase()
    first ??= own
    if (own === first || classifyInvoice([layout]) < sureInvoice) continue
    return { layouts: layouts.slice(0, index), nextFrom: layout.page }
  }
  return { layouts, nextFrom: null }
}
