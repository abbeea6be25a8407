/**
 * Agreement of several ratings of each subject beyond chance (Fleiss 1971), here of several runs of the same question.
 *
 * @param table per subject, how many ratings fell into each category; every subject has as many ratings, at least 2
 * @returns null without a subject, or when all ratings are of one category: chance then explains everything
 * @throws RangeError for subjects with different numbers of ratings, or fewer than two
 * @example
 * ```ts
 * fleissKappa([[5, 0], [4, 1], [0, 5]])
 * ```
 */
export function fleissKappa(table: readonly (readonly number[])[]): number | null {
  const [first] = table
  if (first === undefined) return null
  const raters = sum(first)
  if (raters < 2) throw new RangeError('Fleiss’ kappa needs two ratings of each subject.')
  const shares = new Array<number>(first.length).fill(0)
  let agreement = 0
  for (const counts of table) {
    if (sum(counts) !== raters) throw new RangeError('Fleiss’ kappa needs as many ratings of each subject.')
    agreement += (sum(counts.map((count) => count * count)) - raters) / (raters * (raters - 1))
    for (const [category, count] of counts.entries()) shares[category] = (shares[category] ?? 0) + count
  }
  const observed = agreement / table.length
  const expected = sum(shares.map((count) => (count / (table.length * raters)) ** 2))
  return expected === 1 ? null : (observed - expected) / (1 - expected)
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
