const ubl = 'urn:oasis:names:specification:ubl:schema:xsd:'

/** Root elements of UBL 2.1 by their namespace. */
export const ublInvoice = `${ubl}Invoice-2`
export const ublCreditNote = `${ubl}CreditNote-2`

/** Everything that the invoice is made of; extensions (`CommonExtensionComponents-2`) are left out. */
export const ublNamespaces: ReadonlySet<string> = new Set([
  ublInvoice,
  ublCreditNote,
  `${ubl}CommonAggregateComponents-2`,
  `${ubl}CommonBasicComponents-2`,
])
