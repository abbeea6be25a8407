import type { EnergyInvoice, Read } from '../../energy-invoice.js'
import { textOf } from '../read-values.js'
import { identityOf, isEveryday, type Identity, type IdentityKind } from './identity.js'
import { foldTerm, wordsOf } from './words.js'

/** The identities that the invoice's own fields name. */
export function invoiceIdentities(invoice: EnergyInvoice): Identity[] {
  const { supplier, offer, customer } = invoice
  const terms = (kind: IdentityKind, ...leaves: Read<string>[]) =>
    leaves.flatMap((leaf) => {
      // What the page says instead of the electronic invoice names somebody as well.
      const other = leaf?.contradicted_by?.value
      const texts = [textOf(leaf), typeof other === 'string' ? other.trim() : null]
      return texts.flatMap((text) => (text === null || text === '' ? [] : [identityOf(kind, text)]))
    })
  return [
    ...personIdentities(textOf(customer.name)),
    ...[customer.billing_address, customer.site_address].flatMap((leaf) => addressIdentities(textOf(leaf))),
    ...terms('identifier', customer.client_reference, customer.contract_reference, customer.account_reference),
    ...terms('identifier', invoice.invoice.number),
    ...invoice.energies.flatMap((supply) => terms('identifier', supply.delivery_point, supply.meter.serial)),
    ...terms('supplier', supplier.name, supplier.printed_name, supplier.siren, supplier.vat_number),
    ...terms('contact', supplier.website, supplier.customer_service_phone),
    ...offerIdentities(textOf(offer.name), textOf(supplier.name)),
  ]
}

const civilities = new Set([
  'm',
  'mr',
  'mme',
  'mlle',
  'monsieur',
  'madame',
  'mademoiselle',
  'et',
  'ou',
  'de',
  'du',
  'la',
  'le',
  'des',
])

/** The whole name, the name the other way round, each of its parts, and an everyday surname behind its civility. */
export function personIdentities(name: string | null): Identity[] {
  if (name === null) return []
  const parts = wordsOf(name).filter(({ folded }) => !civilities.has(folded))
  const texts = parts.map(({ start, end }) => name.slice(start, end))
  const titled = texts
    .filter((part) => isEveryday(part) && part.length > 2)
    .flatMap((part) => ['M.', 'Mme', 'Monsieur', 'Madame'].map((civility) => `${civility} ${part}`))
  const whole = [name, texts.join(' '), [...texts].reverse().join(' '), ...titled]
  return [
    ...whole.map((text) => identityOf('customer', text)),
    ...texts.filter((part) => part.length > 2).map((part) => identityOf('customer', part)),
  ]
}

/** The address, its lines, its street without the number, its post code with the town, and the town. */
export function addressIdentities(address: string | null): Identity[] {
  if (address === null) return []
  const lines = address.split(/[,\n;]/).map((line) => line.trim())
  const pieces = lines.flatMap((line) => {
    const town = /^(\d{5})\s+(.+)$/.exec(line)
    if (town) return [line, town[2] ?? '', (town[2] ?? '').replace(/\s+cedex.*$/i, '')]
    const street = /^\d+\s*(?:bis|ter|quater|[a-z])?\s+(\p{L}.{6,})$/iu.exec(line)
    return street ? [line, street[1] ?? ''] : [line]
  })
  return [address, ...pieces].filter((text) => foldTerm(text).length > 2).map((text) => identityOf('address', text))
}

/**
 * The offer's name, and behind the words that announce an offer: an everyday word such as "Base" is searched for in
 * that company only.
 */
function offerIdentities(offer: string | null, supplier: string | null): Identity[] {
  if (offer === null) return []
  const announced = ['offre', 'contrat', 'formule', ...(supplier === null ? [] : [supplier])]
  return [
    identityOf('offer', offer),
    ...(isEveryday(offer) ? announced.map((word) => identityOf('offer', `${word} ${offer}`)) : []),
  ]
}
