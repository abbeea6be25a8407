import type { EnergyInvoice, ServiceLine } from '../../../energy-invoice.js'

/** The charge for a meter that does not communicate, as bills name it. */
const wording = /non[\s-]communic|rel[eè]ve\s+r[ée]siduelle|\bCACNC\b|refus\s+(de\s+)?linky/i

/** Lines that charge for the reading of a meter that does not communicate. */
export function meterChargeLines({ services }: EnergyInvoice): ServiceLine[] {
  return services.filter((line) => wording.test(line.label?.value ?? '') && (line.amount_ht?.value ?? 1) > 0)
}
