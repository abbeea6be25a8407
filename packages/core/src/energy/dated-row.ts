/** An energy sold by network in France. Structurally the `EnergyKind` of an invoice. */
export type EnergyName = 'electricite' | 'gaz'

/**
 * How sure a figure is. A: primary text, or two independent sources and an arithmetic check; B: one credible secondary
 * source; C: from memory or modelled, to be verified before it carries a claim.
 */
export type DataConfidence = 'A' | 'B' | 'C'

/** Validity and origin of one row of reference data. */
export interface DatedRow {
  /** First day of validity, `YYYY-MM-DD`. */
  readonly from: string
  /** Last day of validity, included; null while no later row is known. */
  readonly to: string | null
  readonly source: string
  readonly confidence: DataConfidence
}
