import type { Read } from '../../energy-invoice.js'
import { compare, merge, sameAmount, sameReference } from '../../extraction/factur-x/merge-fields.js'
import type { Invoice, InvoiceLine, InvoiceTax } from '../invoice.js'
import { bareName } from '../parties/bare-name.js'

const sameName = (one: string, other: string): boolean => bareName(one) === bareName(other)

/**
 * One invoice out of the electronic file and the pages. The file counts; a page that says the same proves it with its place,
 * fills what the file does not tell, or contradicts it (`contradicted_by`). Names and addresses are written too differently
 * to contradict each other.
 */
export function reconcileInvoice(file: Invoice, printed: Invoice): Invoice {
  return {
    ...file,
    kind: file.kind ?? printed.kind,
    number: compare(file.number, printed.number, sameReference),
    issue_date: compare(file.issue_date, printed.issue_date),
    currency: compare(file.currency, printed.currency),
    seller: {
      name: merge(file.seller.name, printed.seller.name, sameName),
      address: merge(file.seller.address, printed.seller.address),
      siret: compare(file.seller.siret, printed.seller.siret, sameReference),
      siren: compare(file.seller.siren, printed.seller.siren, sameReference),
      vat_number: compare(file.seller.vat_number, printed.seller.vat_number, sameReference),
    },
    buyer: { name: merge(file.buyer.name, printed.buyer.name, sameName) },
    total_excluding_tax: compare(file.total_excluding_tax, printed.total_excluding_tax, sameAmount),
    total_tax: compare(file.total_tax, printed.total_tax, sameAmount),
    total_including_tax: compare(file.total_including_tax, printed.total_including_tax, sameAmount),
    taxes: file.taxes.length === 0 ? printed.taxes : file.taxes.map((line) => withPrintedTax(line, printed.taxes)),
    lines: file.lines.length === 0 ? printed.lines : file.lines.map((line) => withPrintedLine(line, file, printed)),
  }
}

const isSameAmount = (one: Read<number>, other: Read<number>): boolean =>
  one !== null && other !== null && sameAmount(one.value, other.value)

function withPrintedTax(line: InvoiceTax, printed: readonly InvoiceTax[]): InvoiceTax {
  const page = printed.find(({ rate }) => rate !== null && rate.value === line.rate?.value)
  if (page === undefined) return line
  return {
    rate: merge(line.rate, page.rate),
    base: compare(line.base, page.base, sameAmount),
    amount: compare(line.amount, page.amount, sameAmount),
  }
}

/** A line finds its place by its amount, where no other line has the same. */
function withPrintedLine(line: InvoiceLine, file: Invoice, printed: Invoice): InvoiceLine {
  const alike = (lines: readonly InvoiceLine[]) => lines.filter(({ amount }) => isSameAmount(amount, line.amount))
  const [page, another] = alike(printed.lines)
  if (page === undefined || another !== undefined || alike(file.lines).length > 1) return line
  return {
    description: merge(line.description, page.description, sameName),
    quantity: merge(line.quantity, page.quantity),
    unit_price: merge(line.unit_price, page.unit_price),
    amount: merge(line.amount, page.amount, sameAmount),
  }
}
