import type { InvoiceAudit } from '../audit/audit-result.js'
import { frenchDate, frenchNumber } from '../audit/french-figures.js'
import { asClause } from './as-clause.js'

/** The savings as a range, or why none is claimed. */
export function savingsHighlight({ savings, market_position: positions }: InvoiceAudit): string {
  const { low_eur_year: low, high_eur_year: high } = savings
  if (savings.claimable && low !== null && high !== null) {
    const date = savings.reference_date
    const reference = date === null ? '' : `, référence du ${frenchDate(date)}`
    return `Économies estimées : ${frenchNumber(low, 0)} à ${frenchNumber(high, 0)} € TTC par an à consommation égale${reference}.`
  }
  // The line on the market position gives the same reason in full.
  if (savings.reason === null || positions.some((position) => position.reason === savings.reason))
    return 'Aucune économie démontrable : pas de prix de référence applicable à cette facture.'
  return `Aucune économie démontrable : ${asClause(savings.reason)}`
}
