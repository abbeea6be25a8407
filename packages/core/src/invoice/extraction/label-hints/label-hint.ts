/**
 * Where a value stands as seen from its label: behind it in the same cell, in the next cell to the right, further on the
 * same row, under it, or in the column of a table that it heads.
 */
export type LabelRelation = 'same-cell' | 'right' | 'same-row' | 'below' | 'column-header'

/** What a value looks like. */
export type HintValueKind = 'amount' | 'date' | 'reference' | 'delivery-point' | 'phone' | 'power' | 'energy' | 'number'

/** That a supplier prints a value of the invoice beside this label. Plain data: no value of any bill. */
export interface LabelHint {
  /** As `EnergyInvoice.supplier.name` tells it; null for bills whose supplier cannot be told. */
  supplier: string | null
  /** Path inside `EnergyInvoice`, such as `totals.net_to_pay` or `energies[0].power_kva`. */
  path: string
  /** As printed, without figures and without what separates it from its value. */
  label: string
  relation: LabelRelation
  kind: HintValueKind
  /** How many corrections have shown it. */
  count: number
}

/**
 * Label hints in the form that is stored and exchanged; JSON as it is.
 *
 * @example
 * ```ts
 * const stored = JSON.stringify(hints)
 * const read = parseLabelHints(JSON.parse(stored))
 * ```
 */
export interface LabelHints {
  version: 1
  hints: readonly LabelHint[]
}
