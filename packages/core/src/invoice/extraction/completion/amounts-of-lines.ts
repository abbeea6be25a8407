import type { EnergyInvoice } from '../../energy-invoice.js'
import { leafLines } from '../../energy-invoice-lines.js'

/** The amounts before tax of the lines that have one, EUR. */
export function amountsOfLines(invoice: EnergyInvoice): number[] {
  return leafLines(invoice).flatMap(({ amount_ht: amount }) => (amount === null ? [] : [amount.value]))
}
