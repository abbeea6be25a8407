import type { DocumentCharge, ElectronicLine, ToldPeriod } from '../electronic-invoice.js'
import { dateTerm } from '../read-dates.js'
import { decimalTerm, identifierTerm, sameTerm, textTerm } from '../read-terms.js'
import { childrenOf, elementAt, type XmlElement } from '../xml-element.js'

/** One `cac:InvoiceLine` or `cac:CreditNoteLine` (BG-25). */
export function ublLine(line: XmlElement): ElectronicLine {
  const item = elementAt(line, 'Item')
  const quantity = elementAt(line, 'InvoicedQuantity') ?? elementAt(line, 'CreditedQuantity')
  const base = elementAt(line, 'Price/BaseQuantity')
  return {
    id: textTerm(elementAt(line, 'ID'), 'BT-126'),
    name: textTerm(elementAt(item, 'Name'), 'BT-153'),
    description: textTerm(childrenOf(item, 'Description')[0] ?? null, 'BT-154'),
    note: textTerm(childrenOf(line, 'Note')[0] ?? null, 'BT-127'),
    objectId: identifierTerm(elementAt(invoicedObject(childrenOf(line, 'DocumentReference')), 'ID'), 'BT-128'),
    quantity: decimalTerm(quantity, 'BT-129'),
    unit: unitOf(quantity, 'BT-130'),
    price: decimalTerm(elementAt(line, 'Price/PriceAmount'), 'BT-146'),
    priceBase: decimalTerm(base, 'BT-149'),
    priceBaseUnit: unitOf(base, 'BT-150'),
    amount: decimalTerm(elementAt(line, 'LineExtensionAmount'), 'BT-131'),
    vatRate: decimalTerm(elementAt(childrenOf(item, 'ClassifiedTaxCategory')[0] ?? null, 'Percent'), 'BT-152'),
    period: ublPeriod(childrenOf(line, 'InvoicePeriod')[0] ?? null, 'BT-134', 'BT-135'),
    attributes: childrenOf(item, 'AdditionalItemProperty').flatMap((one) => {
      const name = textTerm(elementAt(one, 'Name'), 'BT-160')
      const value = textTerm(elementAt(one, 'Value'), 'BT-161')
      return name === null || value === null ? [] : [{ name, value }]
    }),
  }
}

/** The reference whose type is 130 (UNTDID 1001) names what is invoiced. */
export function invoicedObject(references: readonly XmlElement[]): XmlElement | null {
  return references.find((one) => elementAt(one, 'DocumentTypeCode')?.text.trim() === '130') ?? null
}

function unitOf(quantity: XmlElement | null, id: string): ElectronicLine['unit'] {
  const code = quantity?.attributes['unitCode']?.trim() ?? ''
  const term = code === '' ? null : sameTerm(decimalTerm(quantity, id), code)
  return term === null ? null : { ...term, text: code }
}

/** First and last day billed. */
export function ublPeriod(period: XmlElement | null, first: string, last: string): ToldPeriod {
  return {
    from: dateTerm(elementAt(period, 'StartDate'), first),
    to: dateTerm(elementAt(period, 'EndDate'), last),
  }
}

/** An allowance (BG-20) or charge (BG-21) on the whole invoice. */
export function ublCharge(one: XmlElement): DocumentCharge {
  const isCharge = elementAt(one, 'ChargeIndicator')?.text.trim() === 'true'
  const category = childrenOf(one, 'TaxCategory')[0] ?? null
  return {
    isCharge,
    reason: textTerm(childrenOf(one, 'AllowanceChargeReason')[0] ?? null, isCharge ? 'BT-104' : 'BT-97'),
    amount: decimalTerm(elementAt(one, 'Amount'), isCharge ? 'BT-99' : 'BT-92'),
    vatRate: decimalTerm(elementAt(category, 'Percent'), isCharge ? 'BT-103' : 'BT-96'),
  }
}
