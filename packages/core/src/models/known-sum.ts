/** Sum of counts; null as soon as one of them is unknown: a part would pass for the whole. */
export function knownSum(values: readonly (number | null)[]): number | null {
  return values.reduce<number | null>((total, value) => (total === null || value === null ? null : total + value), 0)
}
