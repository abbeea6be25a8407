import type { EnergyInvoice } from '../../energy-invoice.js'

const legalForms =
  /(^|\W)(SARL|SASU?|EURL|SCI|SNC|SELARL|GAEC|EARL|SCOP|SCP|EIRL|ASSOCIATION|SYNDICAT|SDC|COPROPRI[EÉ]T[EÉ]|MAIRIE|COMMUNE|R[EÉ]GIE|SOCI[EÉ]T[EÉ]|ETS|[EÉ]TABLISSEMENTS?)(\W|$)|^SA | SA$/

/** True when the name of the contract holder shows a company, an association or a co-ownership. */
export function isProfessional(invoice: EnergyInvoice): boolean {
  return legalForms.test(invoice.customer.name?.value.toUpperCase() ?? '')
}
