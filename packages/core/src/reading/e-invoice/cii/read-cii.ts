import type { ElectronicInvoice, Party, Told } from '../electronic-invoice.js'
import { buyerTerms, deliveryTerms, sellerTerms } from '../party-terms.js'
import { dateTerm } from '../read-dates.js'
import { identifierTerm, textTerm, textTerms } from '../read-terms.js'
import { childrenOf, elementAt, type XmlElement } from '../xml-element.js'
import { requiredPart } from '../required-part.js'
import { ciiDate, ciiLine, ciiPeriod } from './cii-line.js'
import { ciiParty } from './cii-party.js'
import { ciiCharges, ciiDueDate, ciiTotals, ciiVat } from './cii-settlement.js'

/**
 * Reads a Cross Industry Invoice: every profile of Factur-X and ZUGFeRD (1.0 and 2.x), and XRechnung.
 *
 * @param root pruned to the namespaces of CII
 */
export function readCii(root: XmlElement): Omit<ElectronicInvoice, 'texts'> {
  const document = first(root, ['ExchangedDocument', 'HeaderExchangedDocument'])
  const transaction = first(root, ['SupplyChainTradeTransaction', 'SpecifiedSupplyChainTradeTransaction'])
  const section = (name: string): XmlElement =>
    first(transaction, [`ApplicableHeaderTrade${name}`, `ApplicableSupplyChainTrade${name}`])
  const [agreement, delivery, settlement] = [section('Agreement'), section('Delivery'), section('Settlement')]
  const currency = requiredPart(textTerm(elementAt(settlement, 'InvoiceCurrencyCode'), 'BT-5'), 'InvoiceCurrencyCode')
  const object = childrenOf(agreement, 'AdditionalReferencedDocument').find(
    (one) => elementAt(one, 'TypeCode')?.text.trim() === '130',
  )
  return {
    syntax: 'cii',
    profile: textTerm(guideline(root), 'BT-24'),
    number: requiredPart(textTerm(elementAt(document, 'ID'), 'BT-1'), 'ID'),
    typeCode: textTerm(elementAt(document, 'TypeCode'), 'BT-3'),
    issueDate: dateTerm(ciiDate(elementAt(document, 'IssueDateTime')), 'BT-2'),
    dueDate: ciiDueDate(settlement),
    currency,
    buyerReference: textTerm(elementAt(agreement, 'BuyerReference'), 'BT-10'),
    contractReference: reference(agreement, 'ContractReferencedDocument', 'BT-12'),
    orderReference: reference(agreement, 'BuyerOrderReferencedDocument', 'BT-13'),
    invoicedObject: identifierTerm(elementAt(object ?? null, 'IssuerAssignedID'), 'BT-18'),
    precedingInvoices: childrenOf(settlement, 'InvoiceReferencedDocument').flatMap((one) =>
      textTerms(childrenOf(one, 'IssuerAssignedID'), 'BT-25'),
    ),
    notes: childrenOf(document, 'IncludedNote').flatMap((note) => textTerms(childrenOf(note, 'Content'), 'BT-22')),
    seller: party(agreement, 'SellerTradeParty', sellerTerms),
    buyer: party(agreement, 'BuyerTradeParty', buyerTerms),
    deliverTo: ciiParty(elementAt(delivery, 'ShipToTradeParty'), deliveryTerms),
    deliveryDate: dateTerm(ciiDate(elementAt(delivery, 'ActualDeliverySupplyChainEvent/OccurrenceDateTime')), 'BT-72'),
    period: ciiPeriod(elementAt(settlement, 'BillingSpecifiedPeriod'), 'BT-73', 'BT-74'),
    paymentMeans: childrenOf(settlement, 'SpecifiedTradeSettlementPaymentMeans').flatMap((means) =>
      textTerms(childrenOf(means, 'TypeCode'), 'BT-81'),
    ),
    lines: childrenOf(transaction, 'IncludedSupplyChainTradeLineItem').map(ciiLine),
    charges: ciiCharges(settlement),
    vat: ciiVat(settlement),
    totals: ciiTotals(settlement, currency.value),
  }
}

/** The context names the guideline; ZUGFeRD 1.0 calls it the specified one. */
function guideline(root: XmlElement): XmlElement | null {
  const context = elementAt(root, 'ExchangedDocumentContext') ?? elementAt(root, 'SpecifiedExchangedDocumentContext')
  return elementAt(context, 'GuidelineSpecifiedDocumentContextParameter/ID')
}

function reference(agreement: XmlElement, name: string, id: string): Told<string> {
  const document = elementAt(agreement, name)
  return textTerm(elementAt(document, 'IssuerAssignedID') ?? elementAt(document, 'ID'), id)
}

function party(agreement: XmlElement, name: string, terms: typeof sellerTerms): Party {
  return requiredPart(ciiParty(elementAt(agreement, name), terms), name)
}

function first(parent: XmlElement, names: readonly string[]): XmlElement {
  const found = names.map((name) => elementAt(parent, name)).find((element) => element !== null)
  return requiredPart(found ?? null, names[0] ?? '')
}
