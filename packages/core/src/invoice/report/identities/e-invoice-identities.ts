import type { ElectronicInvoice, Party } from '../../../reading/e-invoice/electronic-invoice.js'
import { identityOf, type Identity, type IdentityKind } from './identity.js'
import { addressIdentities, personIdentities } from './invoice-identities.js'

/** The identities that an electronic invoice names by its elements: parties with their contacts, and references. */
export function eInvoiceIdentities(invoice: ElectronicInvoice): Identity[] {
  const { seller, buyer, deliverTo } = invoice
  const references = [
    invoice.number,
    invoice.buyerReference,
    invoice.contractReference,
    invoice.orderReference,
    invoice.invoicedObject,
    ...invoice.precedingInvoices,
    ...invoice.lines.map((line) => line.objectId),
  ]
  return [
    ...partyIdentities(seller, 'supplier'),
    ...partyIdentities(buyer, 'customer'),
    ...(deliverTo === null ? [] : partyIdentities(deliverTo, 'customer')),
    ...references.flatMap((term) => (term === null ? [] : [identityOf('identifier', term.value)])),
  ]
}

function partyIdentities(party: Party, kind: IdentityKind): Identity[] {
  const { name, tradingName, legalId, vatNumber, identifiers, address, contact } = party
  const names = [name, tradingName].filter((term) => term !== null)
  const registrations = [legalId, vatNumber, ...identifiers].filter((term) => term !== null)
  return [
    ...names.flatMap((term) => (kind === 'customer' ? personIdentities(term.value) : [identityOf(kind, term.value)])),
    ...registrations.map((term) => identityOf('identifier', term.value)),
    ...contact.flatMap((term) => [identityOf('contact', term.value), ...personIdentities(personOf(term.value))]),
    ...(address === null ? [] : addressIdentities(addressText(address))),
  ]
}

/** Contacts are persons, departments, phones and mail addresses: the parts of the first two are names. */
function personOf(text: string): string | null {
  return /[\d@]/.test(text) ? null : text
}

function addressText({ lines, postCode, city }: NonNullable<Party['address']>): string {
  const town = [postCode, city].flatMap((term) => (term === null ? [] : [term.value])).join(' ')
  return [...lines.map((line) => line.value), town].filter((text) => text !== '').join(', ')
}
