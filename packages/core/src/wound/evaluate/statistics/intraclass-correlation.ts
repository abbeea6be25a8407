/**
 * ICC(3,1) of Shrout and Fleiss (1979): how consistently fixed raters order subjects, one rating each. It is what the
 * agreement of experts on LUTSeg is given in.
 *
 * @param ratings one row per subject, one column per rater, all of the same length
 * @returns null for fewer than two subjects or raters, or when nothing varies
 * @example
 * ```ts
 * intraclassCorrelation([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8]])
 * ```
 */
export function intraclassCorrelation(ratings: readonly (readonly number[])[]): number | null {
  const subjects = ratings.length
  const raters = ratings[0]?.length ?? 0
  if (subjects < 2 || raters < 2) return null
  const mean = (values: readonly number[]) => values.reduce((total, value) => total + value, 0) / values.length
  const grand = mean(ratings.flat())
  const bySubject = ratings.map(mean)
  const byRater = Array.from({ length: raters }, (_, rater) => mean(ratings.map((row) => row[rater] ?? 0)))
  const squares = (values: readonly number[]) => values.reduce((total, value) => total + (value - grand) ** 2, 0)
  const between = (raters * squares(bySubject)) / (subjects - 1)
  const residual =
    (squares(ratings.flat()) - raters * squares(bySubject) - subjects * squares(byRater)) /
    ((subjects - 1) * (raters - 1))
  const whole = between + (raters - 1) * residual
  return whole <= Number.EPSILON ? null : (between - residual) / whole
}
