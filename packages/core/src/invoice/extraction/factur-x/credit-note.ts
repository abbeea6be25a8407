import type { ElectronicInvoice } from '../../../reading/e-invoice/electronic-invoice.js'

/** Types of UNTDID 1001 that EN 16931 counts as credit notes. */
const creditTypes = new Set(['81', '83', '261', '262', '296', '308', '381', '396', '420', '458', '532'])

export function isCreditNote({ typeCode }: ElectronicInvoice): boolean {
  return creditTypes.has(typeCode?.value ?? '')
}

/**
 * What the amounts are multiplied with: a credit note of EN 16931 tells them without sign, a bill has its credits
 * negative. One that writes them negative already is left alone.
 */
export function signOf(invoice: ElectronicInvoice): 1 | -1 {
  const total = invoice.totals.withVat?.value ?? invoice.totals.due?.value ?? 0
  return isCreditNote(invoice) && total > 0 ? -1 : 1
}
