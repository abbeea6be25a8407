/** Two measures of the same subject. */
export type Pair = readonly [number, number]

/**
 * Lin's concordance correlation coefficient (Lin 1989, moments over n): 1 only when both measures are equal, lower than
 * the correlation as soon as one is shifted or stretched.
 *
 * @returns null for fewer than two pairs, or when nothing varies
 * @example
 * ```ts
 * concordance([[1, 1], [2, 2.5], [3, 3]])
 * ```
 */
export function concordance(pairs: readonly Pair[]): number | null {
  if (pairs.length < 2) return null
  const mean = (pick: (pair: Pair) => number) => pairs.reduce((total, pair) => total + pick(pair), 0) / pairs.length
  const [meanX, meanY] = [mean(([x]) => x), mean(([, y]) => y)]
  const spread = mean(([x]) => (x - meanX) ** 2) + mean(([, y]) => (y - meanY) ** 2) + (meanX - meanY) ** 2
  return spread === 0 ? null : (2 * mean(([x, y]) => (x - meanX) * (y - meanY))) / spread
}
