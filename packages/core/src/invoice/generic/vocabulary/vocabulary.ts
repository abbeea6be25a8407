/**
 * The terms of one language on invoices, folded (lower case, without accents; see `fold`). Where a term may be followed
 * by more words, the longer term is listed too: labels match whole words, the longest first.
 */
export interface Vocabulary {
  /** ISO 639-1. */
  language: string
  titles: {
    invoice: readonly string[]
    creditNote: readonly string[]
    receipt: readonly string[]
    /** Documents of a seller that ask for no money: quotes, orders, delivery notes, statements. */
    other: readonly string[]
  }
  /** What a seller prints on a list of the invoices and payments of a buyer. */
  statement: {
    titles: readonly string[]
    /** Heads of the column of what is owed. */
    debit: readonly string[]
    /** Heads of the column of what was paid. */
    credit: readonly string[]
    /** What was owed before the list begins. */
    opening: readonly string[]
  }
  number: {
    /** "Facture n°", "Invoice number". */
    own: readonly string[]
    /** "N°" alone, in the place of a number. */
    sign: readonly string[]
    /** Numbers of something else: order, customer, delivery. */
    other: readonly string[]
  }
  date: {
    issue: readonly string[]
    /** "Date", "le": the issue date where nothing beside them says otherwise. */
    general: readonly string[]
    /** Due, delivery, order, period. */
    other: readonly string[]
    /** "le", "den", "on": words between a place or a label and its date. */
    before: readonly string[]
    /** Names and usual abbreviations, with the number of the month. */
    months: Readonly<Record<string, number>>
  }
  amount: {
    net: readonly string[]
    tax: readonly string[]
    gross: readonly string[]
    /** "Total" alone: the last total of the document. */
    total: readonly string[]
    /** What remains to be paid, usually the gross total. */
    due: readonly string[]
    /** Amounts that are none of the three: paid, change, discount, shipping, earlier balance. */
    other: readonly string[]
    /** Heads of the base of a tax. */
    base: readonly string[]
    rate: readonly string[]
  }
  /** Mentions that no tax is charged. */
  noTax: readonly string[]
  party: {
    seller: readonly string[]
    buyer: readonly string[]
  }
  line: {
    description: readonly string[]
    quantity: readonly string[]
    unitPrice: readonly string[]
    amount: readonly string[]
  }
}
