/**
 * A section of the integrator's, drawn before the limits of the report. Its texts are shown as they are; the anonymous
 * report hides the known identities in them.
 */
export interface AddedSection {
  readonly title: string
  readonly paragraphs: readonly string[]
  /** Cells as they are printed; the first one of a row is its head. */
  readonly table?: { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] }
}
