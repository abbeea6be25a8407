import type { ElectronicLine, ToldPeriod } from '../electronic-invoice.js'
import { dateTerm } from '../read-dates.js'
import { decimalTerm, identifierTerm, sameTerm, textTerm } from '../read-terms.js'
import { childrenOf, elementAt, type XmlElement } from '../xml-element.js'

/** One line (BG-25) of CII, or of ZUGFeRD 1.0 under its older names. */
export function ciiLine(line: XmlElement): ElectronicLine {
  const document = elementAt(line, 'AssociatedDocumentLineDocument')
  const product = elementAt(line, 'SpecifiedTradeProduct')
  const agreement = part(line, 'Agreement')
  const settlement = part(line, 'Settlement')
  const quantity = elementAt(part(line, 'Delivery'), 'BilledQuantity')
  const price = elementAt(agreement, 'NetPriceProductTradePrice') ?? elementAt(agreement, 'GrossPriceProductTradePrice')
  const base = elementAt(price, 'BasisQuantity')
  const tax = elementAt(settlement, 'ApplicableTradeTax')
  const sums =
    elementAt(settlement, 'SpecifiedTradeSettlementLineMonetarySummation') ??
    elementAt(settlement, 'SpecifiedTradeSettlementMonetarySummation')
  const quantityTerm = decimalTerm(quantity, 'BT-129')
  const baseTerm = decimalTerm(base, 'BT-149')
  return {
    id: textTerm(elementAt(document, 'LineID'), 'BT-126'),
    name: textTerm(elementAt(product, 'Name'), 'BT-153'),
    description: textTerm(elementAt(product, 'Description'), 'BT-154'),
    note: textTerm(elementAt(childrenOf(document, 'IncludedNote')[0] ?? null, 'Content'), 'BT-127'),
    objectId: identifierTerm(objectOf(settlement), 'BT-128'),
    quantity: quantityTerm,
    unit: unitOf(quantity, quantityTerm, 'BT-130'),
    price: decimalTerm(elementAt(price, 'ChargeAmount'), 'BT-146'),
    priceBase: baseTerm,
    priceBaseUnit: unitOf(base, baseTerm, 'BT-150'),
    amount: decimalTerm(elementAt(sums, 'LineTotalAmount'), 'BT-131'),
    vatRate: decimalTerm(elementAt(tax, 'RateApplicablePercent') ?? elementAt(tax, 'ApplicablePercent'), 'BT-152'),
    period: ciiPeriod(elementAt(settlement, 'BillingSpecifiedPeriod'), 'BT-134', 'BT-135'),
    attributes: childrenOf(product, 'ApplicableProductCharacteristic').flatMap((one) => {
      const name = textTerm(elementAt(one, 'Description'), 'BT-160')
      const value = textTerm(elementAt(one, 'Value'), 'BT-161')
      return name === null || value === null ? [] : [{ name, value }]
    }),
  }
}

function part(line: XmlElement, name: string): XmlElement | null {
  return elementAt(line, `SpecifiedLineTrade${name}`) ?? elementAt(line, `SpecifiedSupplyChainTrade${name}`)
}

/** The identifier of the invoiced object is the reference whose type is 130 (UNTDID 1001). */
function objectOf(settlement: XmlElement | null): XmlElement | null {
  const references = childrenOf(settlement, 'AdditionalReferencedDocument')
  const object = references.find((one) => elementAt(one, 'TypeCode')?.text.trim() === '130')
  const element = elementAt(object ?? null, 'IssuerAssignedID')
  const scheme = elementAt(object ?? null, 'ReferenceTypeCode')?.text.trim()
  return element === null || scheme === undefined ? element : { ...element, attributes: { schemeID: scheme } }
}

function unitOf(element: XmlElement | null, quantity: ElectronicLine['quantity'], id: string): ElectronicLine['unit'] {
  const code = element?.attributes['unitCode']?.trim() ?? ''
  const term = code === '' ? null : sameTerm(quantity, code)
  return term === null ? null : { ...term, id, text: code }
}

/** First and last day billed. */
export function ciiPeriod(period: XmlElement | null, first: string, last: string): ToldPeriod {
  return {
    from: dateTerm(ciiDate(elementAt(period, 'StartDateTime')), first, 'first'),
    to: dateTerm(ciiDate(elementAt(period, 'EndDateTime')), last, 'last'),
  }
}

/** The element that holds the date inside one of CII's date-times. */
export function ciiDate(element: XmlElement | null): XmlElement | null {
  return elementAt(element, 'DateTimeString') ?? elementAt(element, 'DateTime') ?? elementAt(element, 'Date')
}
