import type { Evidence } from '../field.js'
import type { Band, IsoDate } from '../energy-invoice.js'
import type { BillRecomputation } from './simulate/bill-recomputation.js'

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
  /** A French paragraph ready for a written claim, without names; empty where the finding is an observation, no claim. */
  letter: string
}

/**
 * Was the price fair then? The billed price of energy beside a named public reference at the dates of the consumption.
 * What could be saved now is another question: `Savings`.
 */
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

/**
 * kWh of a year at one delivery point, always an interval. Sources by falling trust: `history` (twelve printed months that
 * were read), `annual_reference` (CAR of the network operator), `several_bills` (consecutive bills over at least 335 days),
 * `profile` (the bill spread over the year by seasonal profiles). The climate is not corrected.
 */
export interface YearlyConsumption {
  energy: 'electricite' | 'gaz'
  low_kwh: number
  high_kwh: number
  source: 'history' | 'annual_reference' | 'several_bills' | 'profile'
  /** French name of the source, e.g. `historique imprimé, relevé du 01/07/2025 au 30/06/2026`. */
  label: string
  /** Days that the source covers; null where it does not say. */
  from: IsoDate | null
  to: IsoDate | null
  /** Half-width for the share of the year that was read, 0.05 for 5 %; the use that is not known widens the interval further. */
  uncertainty: number
  /** Share of each band, summing to 1; null where the bands were not read. */
  band_shares: Readonly<Partial<Record<Band, number>>> | null
  /** True when the shares are those of a year, false when they are those of the billed days only. */
  band_shares_of_year: boolean
}

/**
 * What could be saved now: per year at equal consumption against a named public reference in force today, all taxes
 * included, as a range or not at all. Says nothing of whether the price was fair when it was billed: `MarketPosition`.
 */
export interface Savings {
  claimable: boolean
  /** E.g. `TRVE résidentiel option Base 6 kVA`; null when nothing is claimed. */
  reference: string | null
  /** First day of validity of the reference. */
  reference_date: IsoDate | null
  low_eur_year: number | null
  high_eur_year: number | null
  assumptions: readonly string[]
  /** French sentence: why nothing can be claimed; null when claimable. */
  reason: string | null
}

/** An offer of the integrator beside the contract of the bill: a year at equal consumption, all taxes included. */
export interface OfferComparison {
  /** Name of the offer and of its supplier, as given. */
  offer: string
  supplier: string
  energy: 'electricite' | 'gaz'
  /** Where its prices come from, and their day. */
  source: string
  date: IsoDate
  /** French sentences. */
  conditions: readonly string[]
  /** True for an indexed or dynamic price. */
  variable_price: boolean
  /** EUR that the offer would save in a year, negative where it costs more; null where it cannot be compared. */
  low_eur_year: number | null
  high_eur_year: number | null
  /** True when a saving may be claimed. */
  claimable: boolean
  /** French sentence: why no saving can be claimed; null when claimable. */
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
  /** The whole bill recomputed by itself, expected against billed. */
  recomputation: BillRecomputation
  /** One per energy of the bill. */
  market_position: readonly MarketPosition[]
  savings: Savings
  /** The offers given to the audit, the one that saves most for sure first; empty without offers. */
  offers: readonly OfferComparison[]
  /** French sentences: why a person should look at the figures before they are used; most of these cases are misreadings. */
  review: readonly string[]
  /** One per energy whose consumption of a year is supported by the bill or by earlier ones; absent otherwise. */
  yearly_consumption: readonly YearlyConsumption[]
  /** Latest validity date of the reference data used ("référentiel au ..."). */
  reference_date: IsoDate | null
}
