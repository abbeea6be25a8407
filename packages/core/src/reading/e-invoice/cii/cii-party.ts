import type { Identifier, Party, PostalAddress } from '../electronic-invoice.js'
import type { PartyTerms } from '../party-terms.js'
import { identifierTerm, textTerm, textTerms } from '../read-terms.js'
import { childrenOf, elementAt, type XmlElement } from '../xml-element.js'

/** A trade party of CII (BG-4, BG-7, BG-13), or null when it is not there. */
export function ciiParty(element: XmlElement | null, terms: PartyTerms): Party | null {
  if (element === null) return null
  const identifiers = [...childrenOf(element, 'ID'), ...childrenOf(element, 'GlobalID')]
  const legal = elementAt(element, 'SpecifiedLegalOrganization')
  const registrations = childrenOf(element, 'SpecifiedTaxRegistration').flatMap((one) => childrenOf(one, 'ID'))
  const vat = registrations.filter((one) => one.attributes['schemeID'] === 'VA')
  return {
    name: textTerm(elementAt(element, 'Name'), terms.name),
    tradingName: textTerm(elementAt(legal, 'TradingBusinessName'), terms.tradingName),
    identifiers: identifiers.flatMap((one): Identifier[] => {
      const identifier = identifierTerm(one, terms.identifier)
      return identifier === null ? [] : [identifier]
    }),
    legalId: identifierTerm(elementAt(legal, 'ID'), terms.legalId),
    vatNumber: textTerm(vat[0] ?? null, terms.vatNumber),
    address: ciiAddress(elementAt(element, 'PostalTradeAddress'), terms),
    contact: childrenOf(element, 'DefinedTradeContact').flatMap((contact) => contactTerms(contact, terms.contact)),
  }
}

function ciiAddress(element: XmlElement | null, terms: PartyTerms): PostalAddress | null {
  if (element === null) return null
  const lines = ['LineOne', 'LineTwo', 'LineThree'].map((name, index) =>
    textTerm(elementAt(element, name), terms.lines[index] ?? ''),
  )
  return {
    lines: lines.filter((line) => line !== null),
    postCode: textTerm(elementAt(element, 'PostcodeCode'), terms.postCode),
    city: textTerm(elementAt(element, 'CityName'), terms.city),
    country: textTerm(elementAt(element, 'CountryID'), terms.country),
  }
}

function contactTerms(contact: XmlElement, id: string): Party['contact'] {
  const parts = ['PersonName', 'DepartmentName'].flatMap((name) => childrenOf(contact, name))
  const numbers = childrenOf(contact, 'TelephoneUniversalCommunication').flatMap((one) =>
    childrenOf(one, 'CompleteNumber'),
  )
  const mails = childrenOf(contact, 'EmailURIUniversalCommunication').flatMap((one) => childrenOf(one, 'URIID'))
  return textTerms([...parts, ...numbers, ...mails], id)
}
