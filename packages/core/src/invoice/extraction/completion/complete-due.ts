import type { PageLayout } from '../../../layout/cell.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { deductibles } from '../fields/explain-difference.js'
import { derivedField } from '../values/evidence.js'

/**
 * The total is what is due where nothing on the bill stands between the two: no instalment, no earlier balance, no voucher,
 * read or unread, and no schedule that spreads it.
 */
export function completeDue(invoice: EnergyInvoice, layouts: readonly PageLayout[]): EnergyInvoice {
  const { totals, instalment } = invoice
  const { ttc, net_to_pay: net, already_paid: paid, previous_balance: balance, energy_voucher: voucher } = totals
  if (ttc === null || net !== null || instalment !== null) return invoice
  if ([paid, balance, voucher].some((deduction) => deduction !== null)) return invoice
  if (deductibles(layouts).some(({ amount }) => Math.abs(amount) !== Math.abs(ttc.value))) return invoice
  return { ...invoice, totals: { ...totals, net_to_pay: derivedField(ttc.value, 0.85, [ttc]) } }
}
