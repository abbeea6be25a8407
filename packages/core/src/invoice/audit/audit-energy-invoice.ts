import { bundledReferenceData } from '../../energy/bundled-reference-data.js'
import type { ReferenceData } from '../../energy/reference-data.js'
import { systemClock, type Clock } from '../../input/clock.js'
import type { EnergyInvoice } from '../energy-invoice.js'
import type { InvoiceAudit } from './audit-result.js'
import { marketPosition } from './market/market-position.js'
import { earlierInvoices } from './earlier-invoices.js'
import { reasonsForReview } from './market/reasons-for-review.js'
import { estimateSavings } from './market/savings.js'
import { compareOffers } from './offers/compare-offers.js'
import type { OfferInput } from './offers/offer.js'
import { parseOffers } from './offers/parse-offers.js'
import { ruleCatalogue } from './rules/rule-catalogue.js'
import { runRules } from './run-rules.js'
import { recomputeBill } from './simulate/recompute-bill.js'
import { trustedInvoice } from './trusted-invoice.js'
import { annualise } from './yearly/annualise.js'

export interface AuditOptions {
  /** Decides which reference grids are current. @default the machine's clock */
  clock?: Clock
  /** Fields read with less confidence count as not read. @default 0.8 */
  minimumConfidence?: number
  /**
   * Earlier bills of the same customer, in any order: rules over several bills (overlap, gap, continuity of the indexes,
   * change of price) need them and stay silent without. A bill issued later than the audited one is left out.
   */
  earlierInvoices?: readonly EnergyInvoice[]
  /**
   * Offers to compare with beside the public reference: an array, or a parsed file `{ offers: [...] }`, checked before use.
   * @default none
   */
  offers?: readonly OfferInput[] | { readonly offers: readonly OfferInput[] }
  /** Dated tariffs and taxes. @default the tables that come with the package */
  reference?: ReferenceData
}

/**
 * Audits one invoice: every rule of the catalogue, the position of its prices beside the public references, and the savings
 * that can honestly be claimed. Pure and offline; amounts in EUR, sentences in French without any name.
 *
 * @throws InvalidOptionError for an offer that is not written as documented
 * @example
 * ```ts
 * const audit = auditEnergyInvoice(invoice, { clock: () => new Date('2026-11-21') })
 * audit.findings[0]?.message // 'La TVA à 20 % sur 468,15 € fait 93,63 €, le montant imprimé est 99,28 € : écart de 5,65 €.'
 * audit.not_evaluated // rules that had to stay silent, and why
 * ```
 */
export function auditEnergyInvoice(invoice: EnergyInvoice, options: AuditOptions = {}): InvoiceAudit {
  const { clock = systemClock, minimumConfidence = 0.8, reference = bundledReferenceData } = options
  const offers = parseOffers(options.offers ?? [])
  const trusted = trustedInvoice(invoice, minimumConfidence)
  const today = clock().toISOString().slice(0, 10)
  const earlier = earlierInvoices(
    trusted,
    (options.earlierInvoices ?? []).map((bill) => trustedInvoice(bill, minimumConfidence)),
  )
  const results = runRules(ruleCatalogue, trusted, { reference, today, earlier })
  const years = trusted.energies.map((supply) => annualise(supply, trusted, earlier))
  const positions = trusted.energies.flatMap((supply, index) => {
    const year = years[index]
    return marketPosition(reference, supply, trusted, year !== undefined && 'value' in year ? year.value : null) ?? []
  })
  const dates = [results.referenceDate, ...positions.map((position) => position.reference_date)]
  const savings = estimateSavings({ reference, invoice: trusted, positions, years, today })
  return {
    findings: results.findings,
    passed: results.passed,
    not_evaluated: results.notEvaluated,
    recomputation: recomputeBill(trusted, { reference }),
    market_position: positions,
    yearly_consumption: years.flatMap((year) => ('value' in year ? [year.value] : [])),
    savings,
    offers: compareOffers(offers, { reference, invoice: trusted, positions, years, today }),
    review: reasonsForReview(positions, savings),
    reference_date: dates.reduce((latest, date) => (date !== null && date > (latest ?? '') ? date : latest), null),
  }
}
