import { EInvoiceFault } from './e-invoice-fault.js'
import type { XmlElement } from './xml-element.js'

/**
 * The one amount of these that is in the currency of the invoice; an amount without a currency is.
 *
 * @throws EInvoiceFault when there are several
 */
export function inCurrency(amounts: readonly XmlElement[], currency: string): XmlElement | null {
  const own = amounts.filter((one) => (one.attributes['currencyID'] ?? currency) === currency)
  if (own.length > 1) throw new EInvoiceFault(`${own.length} elements ${own[0]?.name ?? ''} in ${currency}`)
  return own[0] ?? null
}
