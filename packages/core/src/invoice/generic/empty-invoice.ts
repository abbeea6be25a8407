import type { Invoice } from './invoice.js'

/** An invoice of which nothing was read. */
export const emptyInvoice: Invoice = {
  schema_version: 'invoice/1',
  kind: null,
  number: null,
  issue_date: null,
  currency: null,
  seller: { name: null, address: null, siret: null, siren: null, vat_number: null },
  buyer: { name: null },
  total_excluding_tax: null,
  total_tax: null,
  total_including_tax: null,
  taxes: [],
  lines: [],
}
