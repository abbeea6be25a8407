import type { IsoDate, Read } from '../energy-invoice.js'

/** What a document of a seller is: an invoice, a credit note (amounts negative), or the receipt of a shop. */
export type InvoiceDocumentKind = 'facture' | 'avoir' | 'recu'

/** Who sells. */
export interface Seller {
  /** As printed. */
  name: Read<string>
  /** On one line: `12 rue des Tanneurs, 21000 Dijon`. */
  address: Read<string>
  /** 14 digits, without spaces. */
  siret: Read<string>
  /** 9 digits, without spaces. */
  siren: Read<string>
  /** VAT identification number with its country, without spaces: `FR40303265045`. */
  vat_number: Read<string>
}

/** The tax of one rate. */
export interface InvoiceTax {
  /** Percent: 20 or 5.5. */
  rate: Read<number>
  /** What the rate applies to, before tax. */
  base: Read<number>
  amount: Read<number>
}

/** One line of what is sold. */
export interface InvoiceLine {
  description: Read<string>
  quantity: Read<number>
  unit_price: Read<number>
  amount: Read<number>
}

/**
 * An invoice of any trade, leaf by leaf as the document prints it. Amounts are in `currency`, never converted, with the
 * sign of what is owed: those of a credit note are negative. Rates in percent, dates `YYYY-MM-DD`. Lines keep the order
 * of the document.
 */
export interface Invoice {
  schema_version: 'invoice/1'
  kind: Read<InvoiceDocumentKind>
  number: Read<string>
  issue_date: Read<IsoDate>
  /** ISO 4217: `EUR`. */
  currency: Read<string>
  seller: Seller
  buyer: { name: Read<string> }
  total_excluding_tax: Read<number>
  /** VAT or sales tax. Zero only where the document says so. */
  total_tax: Read<number>
  /** Of this invoice: what was paid before is not taken off, earlier balances are not added. */
  total_including_tax: Read<number>
  /** By rate; empty when the document prints no breakdown. */
  taxes: readonly InvoiceTax[]
  lines: readonly InvoiceLine[]
}
