import { fold } from '../../../layout/fold.js'
import type { EnergyInvoice } from '../../energy-invoice.js'

/** Words of bills: a label in capitals, or with a capital on each word, holds one of them; a name does not. */
const billWords =
  /\b(?:acompte|annuel|avoir|client|coefficient|compteur|compte|consommation|contrat|date|echeance|energie|electricite|emission|espace|facture|gaz|ht|hors|identifiant|index|montant|net|numero|n°|no|offre|paiement|payer|periode|point|prelevement|puissance|reference|ref|regler|reste|service|solde|somme|total|ttc|tva|volume)\b/
const particles = new Set(['de', 'du', 'des', 'et', 'la', 'd', 'von', 'van'])
const titles = /(?:^|\s)(?:m|mr|mme|mlle|monsieur|madame|mademoiselle|dr|me)\.?(?:\s|$)/
const streets =
  /\b(?:rue|avenue|av|boulevard|bd|chemin|impasse|allee|place|route|quai|lieu-dit|residence|batiment|cedex)\b/

/**
 * True when a text is a label and nothing of a person: no figures, no address, no word that the customer of this bill is
 * called or lives by, no name of a supplier or an offer, and not written as a name is. Refuses too much rather than too little.
 */
export function isImpersonal(label: string, invoices: readonly EnergyInvoice[]): boolean {
  const folded = fold(label)
  if (!/[a-z]{2}/.test(folded) || label.length > 60 || /[\d@]/.test(label)) return false
  if (titles.test(folded) || streets.test(folded)) return false
  const words = wordsOf(folded)
  const ofCustomer = new Set(invoices.flatMap(customerWords))
  if (words.some((word) => word.length > 2 && ofCustomer.has(word))) return false
  if (invoices.flatMap(ownNames).some((name) => folded.includes(name))) return false
  const isSentence = label.split(/[\s'’]+/).some((word) => /^\p{Ll}/u.test(word) && !particles.has(fold(word)))
  return isSentence || billWords.test(folded)
}

function customerWords({ customer }: EnergyInvoice): string[] {
  const texts = [customer.name, customer.billing_address, customer.site_address].map((field) => field?.value ?? '')
  return texts.flatMap((text) => wordsOf(fold(text)))
}

/** The supplier and its offer stand as titles over values; which offer somebody has is nobody else's business. */
function ownNames({ supplier, offer }: EnergyInvoice): string[] {
  const texts = [supplier.name, supplier.printed_name, offer.name].map((field) => field?.value ?? '')
  return texts.filter((text) => text !== '').map(fold)
}

function wordsOf(folded: string): string[] {
  return folded.split(/[^a-z]+/).filter((word) => word !== '')
}
