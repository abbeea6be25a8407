import type { PageLayout } from '../../../layout/cell.js'
import type { EnergyInvoice } from '../../energy-invoice.js'
import { assignVatRates } from '../assign-vat-rates.js'
import { completeDue } from './complete-due.js'
import { completeLines } from './complete-lines.js'
import { completePeriods } from './complete-periods.js'
import { completeReadings } from './complete-readings.js'
import { completeTotals } from './complete-totals.js'
import { completeVat } from './complete-vat.js'

/**
 * What labels and tables have left open and the arithmetic of the bill decides: a printed figure that is the only one to fit,
 * or what follows from values that were read. Nothing that was read is changed.
 */
export function completeByArithmetic(invoice: EnergyInvoice, layouts: readonly PageLayout[]): EnergyInvoice {
  const totalled = completeDue(completeTotals(invoice, layouts), layouts)
  const whole = completeVat(completeLines(totalled, layouts), layouts)
  return completePeriods(completeReadings(assignVatRates(whole), layouts))
}
