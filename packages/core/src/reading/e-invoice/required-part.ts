import { EInvoiceFault } from './e-invoice-fault.js'

/**
 * A part without which a file is no invoice.
 *
 * @throws EInvoiceFault when it is not there
 */
export function requiredPart<T>(part: T | null, name: string): T {
  if (part === null) throw new EInvoiceFault(`no ${name}`)
  return part
}
