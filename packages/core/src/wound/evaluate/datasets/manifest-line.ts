/** One line of a manifest as data, with the number by which a person finds it. */
export interface ManifestLine {
  number: number
  data: unknown
}
