import type { Identifier, Party, PostalAddress } from '../electronic-invoice.js'
import type { PartyTerms } from '../party-terms.js'
import { identifierTerm, textTerm, textTerms } from '../read-terms.js'
import { childrenOf, elementAt, type XmlElement } from '../xml-element.js'

/** A `cac:Party` of UBL (BG-4, BG-7); all null when it is not there. */
export function ublParty(party: XmlElement | null, terms: PartyTerms): Party {
  const legal = childrenOf(party, 'PartyLegalEntity')[0] ?? null
  const trading = textTerm(elementAt(childrenOf(party, 'PartyName')[0] ?? null, 'Name'), terms.tradingName)
  const registered = textTerm(elementAt(legal, 'RegistrationName'), terms.name)
  const vat = childrenOf(party, 'PartyTaxScheme').find((one) => elementAt(one, 'TaxScheme/ID')?.text.trim() === 'VAT')
  return {
    name: registered ?? trading,
    tradingName: registered === null ? null : trading,
    identifiers: childrenOf(party, 'PartyIdentification').flatMap((one) => {
      const identifier = identifierTerm(elementAt(one, 'ID'), terms.identifier)
      return identifier === null ? [] : [identifier]
    }),
    legalId: identifierTerm(elementAt(legal, 'CompanyID'), terms.legalId),
    vatNumber: textTerm(elementAt(vat ?? null, 'CompanyID'), terms.vatNumber),
    address: ublAddress(elementAt(party, 'PostalAddress'), terms),
    contact: ['Name', 'Telephone', 'ElectronicMail'].flatMap((name) =>
      textTerms(childrenOf(elementAt(party, 'Contact'), name), terms.contact),
    ),
  }
}

/** Place and party of delivery (BG-13). */
export function ublDelivery(delivery: XmlElement | null, terms: PartyTerms): Party | null {
  if (delivery === null) return null
  const location = elementAt(delivery, 'DeliveryLocation')
  const identifier: Identifier | null = identifierTerm(elementAt(location, 'ID'), terms.identifier)
  return {
    ...ublParty(elementAt(delivery, 'DeliveryParty'), terms),
    identifiers: identifier === null ? [] : [identifier],
    address: ublAddress(elementAt(location, 'Address'), terms),
  }
}

function ublAddress(address: XmlElement | null, terms: PartyTerms): PostalAddress | null {
  if (address === null) return null
  const lines = [
    elementAt(address, 'StreetName'),
    elementAt(address, 'AdditionalStreetName'),
    elementAt(childrenOf(address, 'AddressLine')[0] ?? null, 'Line'),
  ].map((line, index) => textTerm(line, terms.lines[index] ?? ''))
  return {
    lines: lines.filter((line) => line !== null),
    postCode: textTerm(elementAt(address, 'PostalZone'), terms.postCode),
    city: textTerm(elementAt(address, 'CityName'), terms.city),
    country: textTerm(elementAt(address, 'Country/IdentificationCode'), terms.country),
  }
}
