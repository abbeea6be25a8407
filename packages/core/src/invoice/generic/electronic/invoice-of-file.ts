import type { ElectronicInvoice, ElectronicLine, Party, Told } from '../../../reading/e-invoice/electronic-invoice.js'
import { sameTerm } from '../../../reading/e-invoice/read-terms.js'
import type { Read } from '../../energy-invoice.js'
import { isCreditNote, signOf } from '../../extraction/factur-x/credit-note.js'
import { addressField } from '../../extraction/factur-x/electronic-customer.js'
import { fieldOf, toldField } from '../../extraction/factur-x/told-field.js'
import { digitsOf } from '../../extraction/values/identifiers.js'
import type { Invoice, InvoiceLine, Seller } from '../invoice.js'

/**
 * An invoice as its electronic file tells it (Factur-X, CII, UBL), with confidence 1 and the element of each value as
 * evidence. What the file does not tell stays null. Amounts of a credit note become negative.
 */
export function invoiceOfFile(file: ElectronicInvoice): Invoice {
  const sign = signOf(file)
  const amount = (term: Told<number>): Read<number> => toldField(term, (value) => value * sign || 0)
  const { totals, typeCode } = file
  return {
    schema_version: 'invoice/1',
    kind: typeCode === null ? null : fieldOf(isCreditNote(file) ? 'avoir' : 'facture', typeCode),
    number: toldField(file.number),
    issue_date: toldField(file.issueDate),
    currency: toldField(file.currency),
    seller: sellerOf(file.seller),
    buyer: { name: toldField(file.buyer.name) },
    total_excluding_tax: amount(totals.withoutVat),
    total_tax: amount(totals.vat),
    total_including_tax: amount(totals.withVat),
    taxes: file.vat.map((line) => ({
      rate: toldField(line.rate),
      base: amount(line.base),
      amount: amount(line.amount),
    })),
    lines: file.lines.map((line) => lineOf(line, sign)),
  }
}

function sellerOf({ name, tradingName, legalId, identifiers, vatNumber, address }: Party): Seller {
  const registered = [legalId, ...identifiers.filter(({ scheme }) => scheme === '0002' || scheme === '0009')]
  const ofLength = (...lengths: number[]) =>
    registered.find((one) => one !== null && lengths.includes(digitsOf(one.value).length)) ?? null
  return {
    name: toldField(name ?? tradingName),
    address: addressField(address),
    siret: toldField(ofLength(14), digitsOf),
    // The first nine digits of a SIRET are the SIREN of its company.
    siren: toldField(ofLength(9, 14), (value) => digitsOf(value).slice(0, 9)),
    vat_number: toldField(vatNumber, (value) => value.replace(/[\s.]/g, '').toUpperCase()),
  }
}

function lineOf(
  { name, description, note, quantity, price, priceBase, amount }: ElectronicLine,
  sign: 1 | -1,
): InvoiceLine {
  const base = priceBase?.value ?? 1
  return {
    description: toldField(name ?? description ?? note),
    quantity: toldField(quantity, (value) => value * sign || 0),
    unit_price: base === 0 ? null : toldField(sameTerm(price, Number(((price?.value ?? 0) / base).toPrecision(12)))),
    amount: toldField(amount, (value) => value * sign || 0),
  }
}
