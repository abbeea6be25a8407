/**
 * A value of an electronic invoice with the place it was read from. `id` is the business term of EN 16931-1
 * (`BT-112`), whatever the syntax.
 */
export interface Term<T> {
  value: T
  id: string
  /** Local name of the element: `GrandTotalAmount`. */
  element: string
  /** The characters of the element, as written. */
  text: string
}

/** Told by the file, or null. */
export type Told<T> = Term<T> | null

/** A reference with the list that it belongs to: `0002` SIREN, `0009` SIRET, `0088` GLN (ISO/IEC 6523). */
export interface Identifier extends Term<string> {
  scheme: string | null
}

/** Postal address, from the street to the country. */
export interface PostalAddress {
  /** Street, second and third line, in this order; those that are told. */
  lines: readonly Term<string>[]
  postCode: Told<string>
  city: Told<string>
  /** ISO 3166-1 alpha-2. */
  country: Told<string>
}

/** Seller, buyer or place of delivery. */
export interface Party {
  name: Told<string>
  tradingName: Told<string>
  identifiers: readonly Identifier[]
  /** Registration of the company: SIREN or SIRET in France. */
  legalId: Identifier | null
  vatNumber: Told<string>
  address: PostalAddress | null
  /** Contact: person, phone, e-mail. */
  contact: readonly Term<string>[]
}

/** Days, both included. */
export interface ToldPeriod {
  from: Told<string>
  to: Told<string>
}

/** One line of the invoice (BG-25), with amounts as written. */
export interface ElectronicLine {
  id: Told<string>
  name: Told<string>
  description: Told<string>
  note: Told<string>
  /** What the line is billed for (BT-128): a meter or a delivery point. */
  objectId: Identifier | null
  quantity: Told<number>
  /** UN/ECE recommendation 20: `KWH`, `MON`, `C62`. */
  unit: Told<string>
  /** Before VAT, per `priceBase` units. */
  price: Told<number>
  priceBase: Told<number>
  priceBaseUnit: Told<string>
  amount: Told<number>
  vatRate: Told<number>
  period: ToldPeriod
  attributes: readonly { name: Term<string>; value: Term<string> }[]
}

/** Allowance (BG-20) or charge (BG-21) on the whole invoice; its amount is not signed. */
export interface DocumentCharge {
  isCharge: boolean
  reason: Told<string>
  amount: Told<number>
  vatRate: Told<number>
}

/** VAT of one rate (BG-23). */
export interface VatBreakdown {
  rate: Told<number>
  base: Told<number>
  amount: Told<number>
}

/**
 * An invoice as a machine wrote it: Factur-X, ZUGFeRD, XRechnung (CII) or UBL, in the terms of EN 16931-1. Amounts are
 * in `currency` and never converted, without the sign of a credit note (`typeCode` 381 says that it is one).
 * Dates are `YYYY-MM-DD`.
 */
export interface ElectronicInvoice {
  syntax: 'cii' | 'ubl'
  /** Specification that the file claims to follow: `urn:factur-x.eu:1p0:minimum`. */
  profile: Told<string>
  number: Term<string>
  /** UNTDID 1001: 380 invoice, 381 credit note, 384 corrected invoice, 386 prepayment. */
  typeCode: Told<string>
  issueDate: Told<string>
  dueDate: Told<string>
  /** ISO 4217. */
  currency: Term<string>
  buyerReference: Told<string>
  contractReference: Told<string>
  orderReference: Told<string>
  /** What the invoice is for (BT-18): a meter or a delivery point. */
  invoicedObject: Identifier | null
  precedingInvoices: readonly Term<string>[]
  notes: readonly Term<string>[]
  seller: Party
  buyer: Party
  deliverTo: Party | null
  deliveryDate: Told<string>
  period: ToldPeriod
  /** UNTDID 4461, one per means of payment: 30 transfer, 59 SEPA direct debit. */
  paymentMeans: readonly Term<string>[]
  lines: readonly ElectronicLine[]
  charges: readonly DocumentCharge[]
  vat: readonly VatBreakdown[]
  totals: {
    lines: Told<number>
    allowances: Told<number>
    charges: Told<number>
    withoutVat: Told<number>
    vat: Told<number>
    withVat: Told<number>
    prepaid: Told<number>
    rounding: Told<number>
    due: Told<number>
  }
  /** Every text of the file, in its order: what an anonymous report must not repeat. */
  texts: readonly string[]
}
