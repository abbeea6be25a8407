import type { Evidence } from '../field.js'
import type { IsoDate } from '../energy-invoice.js'

/** A gap between the bill and what its own figures, the law or the dated tariffs lead one to expect. Never an accusation. */
export interface Finding {
  /** Rule identifier, e.g. `E-TAX-03`. */
  rule_id: string
  /** `E-ARI`, `E-TAX`, ... */
  family: string
  /** 3 money or legal breach likely, 2 to be verified with the supplier, 1 advice. */
  severity: 1 | 2 | 3
  /** Short French title. */
  title: string
  /** One factual French sentence with the figures. Names no supplier and no person. */
  message: string
  /** Legal or tariff basis with its reference. */
  basis: string
  /** French text of the expected figure, with its unit. */
  expected: string | null
  /** French text of the figure printed on the bill, with its unit. */
  observed: string | null
  /** observed minus expected in the unit of the figure, null when it makes no sense. */
  difference: number | null
  /** Amount at stake in EUR TTC, low and high, in the customer's disfavour when positive. */
  range_eur: readonly [number, number] | null
  /** 0..1, from the confidences of the inputs and of the rule's basis. */
  confidence: number
  /** The lines of the bill concerned. */
  evidence: readonly Evidence[]
  /** What the customer can do, in French. */
  advice: string
  /** A French paragraph ready for a written claim, without names. */
  letter: string
}

/** The billed price of energy beside a named, dated public reference. */
export interface MarketPosition {
  energy: 'electricite' | 'gaz'
  /** E.g. `TRVE résidentiel option Base 6 kVA`. */
  reference: string | null
  reference_date: IsoDate | null
  /** EUR TTC per kWh. */
  billed_eur_kwh: number | null
  reference_eur_kwh: number | null
  /** Percent above (positive) or below the reference, capped at ±30. */
  gap_percent: number | null
  capped: boolean
  claimable: boolean
  /** French sentence: why nothing can be claimed; null when claimable. */
  reason: string | null
}

/** What could be saved per year at equal consumption, as a range or not at all. */
export interface Savings {
  claimable: boolean
  low_eur_year: number | null
  high_eur_year: number | null
  assumptions: readonly string[]
  /** French sentence: why nothing can be claimed; null when claimable. */
  reason: string | null
}

/** What the audit of one invoice gives. */
export interface InvoiceAudit {
  /** By severity, then amount at stake, then confidence. */
  findings: readonly Finding[]
  /** Rules that had all their inputs and found nothing: ids. */
  passed: readonly string[]
  /** Rules that stayed silent for want of an input: id and French reason. */
  not_evaluated: readonly { rule_id: string; reason: string }[]
  /** One per energy of the bill. */
  market_position: readonly MarketPosition[]
  savings: Savings
  /** Latest validity date of the reference data used ("référentiel au ..."). */
  reference_date: IsoDate | null
}
