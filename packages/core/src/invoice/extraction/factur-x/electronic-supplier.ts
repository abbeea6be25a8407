import type { Supplier } from '../../../energy/supplier.js'
import { suppliers } from '../../../energy/suppliers.js'
import { fold } from '../../../layout/fold.js'
import type { Party, Term } from '../../../reading/e-invoice/electronic-invoice.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { digitsOf, parsePhone } from '../values/identifiers.js'
import { fieldOf, toldField } from './told-field.js'

/** The supplier of the directory that the seller is: by its SIREN, else by the longest of its names that the seller's begins with. */
export function knownSupplierOf(seller: Party): { supplier: Supplier; term: Term<string> } | null {
  const siren = sirenOf(seller.legalId?.value ?? '')
  const registered = suppliers().find((supplier) => siren !== null && supplier.siren === siren)
  if (registered !== undefined && seller.legalId !== null) return { supplier: registered, term: seller.legalId }
  let best: { supplier: Supplier; term: Term<string>; length: number } | null = null
  for (const term of [seller.name, seller.tradingName]) {
    const folded = fold(term?.value ?? '')
    for (const supplier of suppliers()) {
      const plain = new Set(supplier.plainWordNames)
      for (const name of [supplier.name, ...supplier.aliases, ...supplier.brands]) {
        const known = fold(name)
        const begins = folded === known || folded.startsWith(`${known} `) || folded.startsWith(`${known},`)
        if (term === null || !begins || plain.has(name) || known.length <= (best?.length ?? 0)) continue
        best = { supplier, term, length: known.length }
      }
    }
  }
  return best
}

/** A SIREN, also as the first nine digits of a SIRET. */
export function sirenOf(text: string): string | null {
  const digits = digitsOf(text)
  return digits.length === 9 || digits.length === 14 ? digits.slice(0, 9) : null
}

/** Identity of the seller as the file tells it. */
export function electronicSupplier(seller: Party): EnergyInvoice['supplier'] {
  const known = knownSupplierOf(seller)
  const phone = seller.contact.find((term) => parsePhone(term.value) !== null)
  return {
    name: known === null ? toldField(seller.name) : fieldOf(known.supplier.name, known.term),
    printed_name: toldField(seller.tradingName ?? seller.name),
    siren: toldField(seller.legalId, sirenOf),
    vat_number: toldField(seller.vatNumber, (value) => value.replace(/\s/g, '').toUpperCase()),
    website: null,
    customer_service_phone: toldField(phone ?? null, parsePhone),
  }
}
