import { EnergyTypeUndeterminedError } from '../../errors/energy-type-undetermined-error.js'
import { NotAnEnergyBillError } from '../../errors/not-an-energy-bill-error.js'
import type { Document } from '../../reading/document.js'
import type { EnergyInvoice, Read } from '../energy-invoice.js'
import { extractEnergyInvoice } from '../extraction/extract-energy-invoice.js'
import type { Invoice } from './invoice.js'

/** Every bill of electricity or gas counts kilowatt hours (arrêté du 18 avril 2012, art. 6). */
const energyUnit = /k\s?wh|mwh/i

/** The document as a bill of electricity or gas; null when it is none, or one whose energy nothing tells. */
export function readEnergyBill(document: Document): EnergyInvoice | null {
  const hasUnit = document.pages.some(({ words }) => words.some(({ text }) => energyUnit.test(text)))
  if (!hasUnit) return null
  try {
    return extractEnergyInvoice(document).invoice
  } catch (error) {
    if (error instanceof NotAnEnergyBillError || error instanceof EnergyTypeUndeterminedError) return null
    throw error
  }
}

/** A bill of energy as any invoice: what the rules for its trade have read counts, the rules for any invoice fill the rest. */
export function withEnergyBill(printed: Invoice, bill: EnergyInvoice): Invoice {
  const { invoice, supplier, totals, kind } = bill
  const isCredit = kind?.value === 'avoir'
  const documentKind: Invoice['kind'] = kind && { ...kind, value: isCredit ? 'avoir' : 'facture' }
  const or = <Value>(own: Read<Value>, other: Read<Value>): Read<Value> => own ?? other
  return {
    ...printed,
    kind: or(documentKind, printed.kind),
    number: or(invoice.number, printed.number),
    issue_date: or(invoice.issue_date, printed.issue_date),
    seller: {
      ...printed.seller,
      name: or(or(supplier.printed_name, supplier.name), printed.seller.name),
      siren: or(supplier.siren, printed.seller.siren),
      vat_number: or(supplier.vat_number, printed.seller.vat_number),
    },
    buyer: { name: or(bill.customer.name, printed.buyer.name) },
    total_excluding_tax: or(totals.ht, printed.total_excluding_tax),
    total_tax: or(totals.vat, printed.total_tax),
    total_including_tax: or(totals.ttc, printed.total_including_tax),
    taxes:
      bill.vat.length === 0
        ? printed.taxes
        : bill.vat.map(({ rate, base_ht: base, amount }) => ({ rate, base, amount })),
  }
}
