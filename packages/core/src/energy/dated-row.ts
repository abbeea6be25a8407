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
  /** Null only on rows that stand for a figure still missing. */
  readonly confidence: DataConfidence | null
  readonly note?: string
}

/** A row of reference data in force on a day. */
export interface Found<Row extends DatedRow> {
  readonly row: Row
  /** True past the date at which the figure is usually revised: it may no longer be right, so no EUR claim may rest on it. */
  readonly stale: boolean
}
