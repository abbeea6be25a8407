export interface MaskOptions {
  /** What is known of the person: names, addresses, references, delivery points, as they are written. */
  terms?: readonly string[]
  /** Finds what has a recognisable form: e-mail, telephone, IBAN, 14 digits. True by default. */
  patterns?: boolean
}
