/** Why bytes are no electronic invoice that can be read. Stays in this room: callers get `DamagedEInvoiceError` or a warning. */
export class EInvoiceFault extends Error {
  override readonly name = 'EInvoiceFault'
}
