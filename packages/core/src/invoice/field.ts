import type { Box } from '../reading/document.js'

/** Confidence from which a value may be taken unseen, and below which it is uncertain; between the two it is to be checked. */
export const confidenceLevels = { sure: 0.9, uncertain: 0.8 } as const

/** Where a value comes from: the place in the document that proves it. */
export interface Evidence {
  /** `hint`: found by a label that a correction of an earlier bill has taught (`learnFromCorrections`). */
  source: 'factur-x' | 'rules' | 'hint' | 'model' | 'derived'
  /** From 1; null when the value has no place (embedded XML, derived value). */
  page: number | null
  box: Box | null
  /** The words of the document, as printed. */
  quote: string | null
}

/**
 * A value with its proof. `confidence` is calibrated: of the fields at 0.9, nine in ten are right.
 * A value that was not read is `null` instead of a field, never a default.
 */
export interface Field<T> {
  value: T
  confidence: number
  evidence: readonly Evidence[]
  /**
   * What another source of the same document says instead, when it was read well: the printed page beside the XML of a
   * Factur-X. `value` is the one to trust; absent when the sources agree or only one tells. Of the type of `value`.
   */
  contradicted_by?: Reading<unknown>
}

/** A value that a source tells, with its place. */
export interface Reading<T> {
  value: T
  confidence: number
  evidence: readonly Evidence[]
}
