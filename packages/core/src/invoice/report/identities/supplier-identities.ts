import type { Supplier } from '../../../energy/supplier.js'
import { regulatedOfferNames, suppliers } from '../../../energy/suppliers.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { textOf } from '../read-values.js'
import { identityOf, isEveryday, printedIdentityOf, type Identity } from './identity.js'
import { TermFinder } from './term-finder.js'
import { tradeWords } from './trade-words.js'
import { foldTerm, wordsOf, type Word } from './words.js'

/** Shorter names of companies that the bill does not name would meet abbreviations. */
const shortestForeignName = 5

/** What is known of one supplier, folded once. */
interface SupplierTerms {
  readonly supplier: Supplier
  /** Names and domains that are searched for in every report. */
  readonly always: readonly Identity[]
  /** Short and everyday names, offers and the registration number: searched for when the bill names the supplier. */
  readonly whenNamed: readonly Identity[]
}

let directory:
  { terms: readonly SupplierTerms[]; finder: TermFinder<NamingTerm>; regulated: readonly Identity[] } | undefined
type NamingTerm = Pick<Identity, 'folded'> & { readonly owner: SupplierTerms | 'regulated' }

/**
 * The names of all known suppliers; of those that the bill names also the offers, the brands and the short and everyday
 * names.
 *
 * @param words the words of the document
 */
export function supplierIdentities(invoice: EnergyInvoice, words: readonly Word[]): Identity[] {
  const { terms, finder, regulated } = (directory ??= buildDirectory())
  const fields = [invoice.supplier.name, invoice.supplier.printed_name, invoice.offer.name, invoice.supplier.website]
  const named = new Set<SupplierTerms | 'regulated'>()
  for (const text of fields.map((leaf) => textOf(leaf) ?? '')) {
    for (const { term } of finder.find(wordsOf(text))) named.add(term.owner)
  }
  for (const { term } of finder.find(words)) named.add(term.owner)
  const own = [invoice.supplier.name, invoice.supplier.printed_name].map((leaf) => foldTerm(textOf(leaf) ?? ''))
  const siren = textOf(invoice.supplier.siren)
  return [
    ...terms.flatMap((entry) => {
      const { supplier, always, whenNamed } = entry
      const isOwn = own.includes(foldTerm(supplier.name)) || (siren !== null && supplier.siren === siren)
      return isOwn || named.has(entry) ? [...always, ...whenNamed] : always
    }),
    ...(named.has('regulated') ? regulated : []),
  ]
}

function buildDirectory(): NonNullable<typeof directory> {
  const terms = suppliers().map(supplierTerms)
  const regulated = regulatedOfferNames()
    .filter((name) => /^tarif (bleu|jaune|vert)/i.test(name))
    .map((name) => identityOf('offer', name))
  const finder = new TermFinder<NamingTerm>([
    ...terms.flatMap((owner) => owner.always.map(({ folded }) => ({ folded, owner }))),
    ...regulated.map(({ folded }) => ({ folded, owner: 'regulated' as const })),
  ])
  return { terms, finder, regulated }
}

function supplierTerms(supplier: Supplier): SupplierTerms {
  const names = [supplier.name, ...supplier.aliases, ...supplier.brands]
  const registration = supplier.siren === null ? [] : [identityOf('supplier', supplier.siren)]
  return {
    supplier,
    always: [
      ...names.filter(isForeignName).map((name) => identityOf('supplier', name)),
      ...supplier.domains.map((domain) => identityOf('contact', domain)),
    ],
    whenNamed: [
      ...names.filter((name) => !isForeignName(name)).map((name) => identityOf('supplier', name)),
      ...registration,
      ...[...supplier.offers, ...supplier.plainWordNames].map(offerIdentity),
    ],
  }
}

/** An offer that is made of words of the trade ("Heures Super Creuses") is no search term by itself. */
function offerIdentity(offer: string): Identity {
  const isOfTheTrade = wordsOf(offer).every(({ folded }) => tradeWords.has(folded))
  return isOfTheTrade ? printedIdentityOf('offer', offer) : identityOf('offer', offer)
}

function isForeignName(name: string): boolean {
  return foldTerm(name).length >= shortestForeignName && !isEveryday(name)
}
