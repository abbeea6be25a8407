import type { PageLayout } from '../../layout/cell.js'
import { readCurrency } from './fields/read-currency.js'
import { readDocumentKind } from './fields/read-document-kind.js'
import { readIssueDate } from './fields/read-issue-date.js'
import { readNumber } from './fields/read-number.js'
import type { Invoice } from './invoice.js'
import { readLines } from './lines/read-lines.js'
import { buyerZone } from './parties/buyer-zone.js'
import { readBuyerName } from './parties/read-buyer.js'
import { readSeller } from './parties/read-seller.js'
import { printedDocument } from './printed-document.js'
import { readTotals } from './totals/read-totals.js'
import { withCreditSigns } from './with-credit-signs.js'

/** The invoice as labels, places and arithmetic read it from the pages; what they do not find stays null. */
export function readInvoiceByRules(layouts: readonly PageLayout[]): Invoice {
  const document = printedDocument(layouts)
  const buyer = buyerZone(document)
  const kind = readDocumentKind(document)
  return withCreditSigns({
    schema_version: 'invoice/1',
    kind,
    number: readNumber(document),
    issue_date: readIssueDate(document),
    currency: readCurrency(document),
    seller: readSeller(document, buyer),
    buyer: { name: readBuyerName(buyer) },
    ...readTotals(document, kind === null || kind.value === 'recu'),
    lines: readLines(document),
  })
}
