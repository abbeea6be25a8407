import type { ElectronicInvoice, Told, VatBreakdown } from '../electronic-invoice.js'
import { inCurrency } from '../in-currency.js'
import { buyerTerms, deliveryTerms, sellerTerms } from '../party-terms.js'
import { dateTerm } from '../read-dates.js'
import { decimalTerm, identifierTerm, textTerm, textTerms } from '../read-terms.js'
import { childrenOf, elementAt, type XmlElement } from '../xml-element.js'
import { requiredPart } from '../required-part.js'
import { invoicedObject, ublCharge, ublLine, ublPeriod } from './ubl-line.js'
import { ublDelivery, ublParty } from './ubl-party.js'

/**
 * Reads an `Invoice` or a `CreditNote` of UBL 2.1.
 *
 * @param root pruned to the namespaces of UBL
 */
export function readUbl(root: XmlElement): Omit<ElectronicInvoice, 'texts'> {
  const kind = root.name === 'CreditNote' ? 'CreditNote' : 'Invoice'
  const currency = requiredPart(textTerm(elementAt(root, 'DocumentCurrencyCode'), 'BT-5'), 'DocumentCurrencyCode')
  const delivery = childrenOf(root, 'Delivery')[0] ?? null
  const references = childrenOf(root, 'BillingReference').flatMap((one) => childrenOf(one, 'InvoiceDocumentReference'))
  const objects = childrenOf(root, 'AdditionalDocumentReference')
  return {
    syntax: 'ubl',
    profile: textTerm(elementAt(root, 'CustomizationID'), 'BT-24'),
    number: requiredPart(textTerm(elementAt(root, 'ID'), 'BT-1'), 'ID'),
    typeCode: textTerm(elementAt(root, `${kind}TypeCode`), 'BT-3'),
    issueDate: dateTerm(elementAt(root, 'IssueDate'), 'BT-2'),
    dueDate: dateTerm(elementAt(root, 'DueDate'), 'BT-9') ?? paymentDueDate(root),
    currency,
    buyerReference: textTerm(elementAt(root, 'BuyerReference'), 'BT-10'),
    contractReference: textTerm(elementAt(childrenOf(root, 'ContractDocumentReference')[0] ?? null, 'ID'), 'BT-12'),
    orderReference: textTerm(elementAt(root, 'OrderReference/ID'), 'BT-13'),
    invoicedObject: identifierTerm(elementAt(invoicedObject(objects), 'ID'), 'BT-18'),
    precedingInvoices: references.flatMap((one) => textTerms(childrenOf(one, 'ID'), 'BT-25')),
    notes: textTerms(childrenOf(root, 'Note'), 'BT-22'),
    seller: ublParty(
      requiredPart(elementAt(root, 'AccountingSupplierParty/Party'), 'AccountingSupplierParty'),
      sellerTerms,
    ),
    buyer: ublParty(
      requiredPart(elementAt(root, 'AccountingCustomerParty/Party'), 'AccountingCustomerParty'),
      buyerTerms,
    ),
    deliverTo: ublDelivery(delivery, deliveryTerms),
    deliveryDate: dateTerm(elementAt(delivery, 'ActualDeliveryDate'), 'BT-72'),
    period: ublPeriod(childrenOf(root, 'InvoicePeriod')[0] ?? null, 'BT-73', 'BT-74'),
    paymentMeans: childrenOf(root, 'PaymentMeans').flatMap((one) =>
      textTerms(childrenOf(one, 'PaymentMeansCode'), 'BT-81'),
    ),
    lines: childrenOf(root, `${kind}Line`).map(ublLine),
    charges: childrenOf(root, 'AllowanceCharge').map(ublCharge),
    vat: vatBreakdown(root, currency.value),
    totals: totals(root, currency.value),
  }
}

/** A credit note tells the due date with its means of payment. */
function paymentDueDate(root: XmlElement): Told<string> {
  const dates = childrenOf(root, 'PaymentMeans').flatMap(
    (one) => dateTerm(elementAt(one, 'PaymentDueDate'), 'BT-9') ?? [],
  )
  return new Set(dates.map(({ value }) => value)).size === 1 ? (dates[0] ?? null) : null
}

/** The VAT in the currency of the invoice; that of the accounts (BT-111) may stand beside it. */
function taxAmount(root: XmlElement, currency: string): XmlElement | null {
  return inCurrency(
    childrenOf(root, 'TaxTotal').flatMap((one) => childrenOf(one, 'TaxAmount')),
    currency,
  )
}

function vatBreakdown(root: XmlElement, currency: string): VatBreakdown[] {
  const subtotals = childrenOf(root, 'TaxTotal').flatMap((one) => childrenOf(one, 'TaxSubtotal'))
  return subtotals
    .filter((one) => inCurrency(childrenOf(one, 'TaxAmount'), currency) !== null)
    .map((one) => ({
      rate: decimalTerm(elementAt(one, 'TaxCategory/Percent'), 'BT-119'),
      base: decimalTerm(elementAt(one, 'TaxableAmount'), 'BT-116'),
      amount: decimalTerm(elementAt(one, 'TaxAmount'), 'BT-117'),
    }))
}

function totals(root: XmlElement, currency: string): ElectronicInvoice['totals'] {
  const sums = elementAt(root, 'LegalMonetaryTotal')
  const amount = (name: string, id: string): Told<number> =>
    decimalTerm(inCurrency(childrenOf(sums, name), currency), id)
  return {
    lines: amount('LineExtensionAmount', 'BT-106'),
    allowances: amount('AllowanceTotalAmount', 'BT-107'),
    charges: amount('ChargeTotalAmount', 'BT-108'),
    withoutVat: amount('TaxExclusiveAmount', 'BT-109'),
    vat: decimalTerm(taxAmount(root, currency), 'BT-110'),
    withVat: amount('TaxInclusiveAmount', 'BT-112'),
    prepaid: amount('PrepaidAmount', 'BT-113'),
    rounding: amount('PayableRoundingAmount', 'BT-114'),
    due: amount('PayableAmount', 'BT-115'),
  }
}
