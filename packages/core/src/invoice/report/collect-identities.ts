import type { Document } from '../../reading/document.js'
import type { EnergyInvoice } from '../energy-invoice.js'
import { documentIdentities } from './identities/document-identities.js'
import type { Identity } from './identities/identity.js'
import { invoiceIdentities } from './identities/invoice-identities.js'
import { supplierIdentities } from './identities/supplier-identities.js'
import { wordsOf } from './identities/words.js'

/**
 * Everything known of who is behind a bill: what its fields name, what the writings in the document give away (phones,
 * accounts, registration numbers, addresses), and the supplier's names, brands, offers and domains.
 *
 * @example
 * ```ts
 * const identities = collectIdentities(invoice, document)
 * const anonymous = await renderInvoiceReport(anonymizeReport(view, { identities }))
 * await checkAnonymousReport(anonymous, { identities })
 * ```
 */
export function collectIdentities(invoice: EnergyInvoice, document: Document): readonly Identity[] {
  const words = [
    ...document.pages.flatMap((page) => page.words.flatMap(({ text }) => wordsOf(text))),
    ...(document.electronicInvoice?.texts ?? []).flatMap((text) => wordsOf(text)),
  ]
  const found = [...invoiceIdentities(invoice), ...documentIdentities(document), ...supplierIdentities(invoice, words)]
  const distinct = new Map<string, Identity>()
  for (const identity of found) {
    if (identity.folded.length < 2) continue
    if (distinct.get(identity.folded)?.scope !== 'everywhere') distinct.set(identity.folded, identity)
  }
  return [...distinct.values()]
}
