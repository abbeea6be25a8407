/** A statement with how sure it was said to be, 0 to 1, and whether it was right. */
export interface Stated {
  confidence: number
  isCorrect: boolean
}

/**
 * Expected calibration error (Naeini 2015; Guo 2017): how far, on average, the stated confidence is from the share of
 * statements that are right, over bins of equal width, open on the left.
 *
 * @returns 0 to 1; null without a statement
 * @example
 * ```ts
 * calibrationError([{ confidence: 0.9, isCorrect: true }, { confidence: 0.9, isCorrect: false }]) // 0.4
 * ```
 */
export function calibrationError(stated: readonly Stated[], { bins = 10 }: { bins?: number } = {}): number | null {
  if (stated.length === 0) return null
  const gaps = new Map<number, number>()
  for (const { confidence, isCorrect } of stated) {
    // The rounding keeps 0.7 × 10 = 7.000000000000001 out of the next bin.
    const bin = Math.max(1, Math.ceil(Number((confidence * bins).toFixed(9))))
    gaps.set(bin, (gaps.get(bin) ?? 0) + confidence - (isCorrect ? 1 : 0))
  }
  return [...gaps.values()].reduce((total, gap) => total + Math.abs(gap), 0) / stated.length
}
