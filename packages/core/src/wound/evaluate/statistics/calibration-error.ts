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
  const filled = new Map<number, Stated[]>()
  for (const one of stated) {
    // The rounding keeps 0.7 × 10 = 7.000000000000001 out of the next bin.
    const bin = Math.max(1, Math.ceil(Number((one.confidence * bins).toFixed(9))))
    filled.set(bin, [...(filled.get(bin) ?? []), one])
  }
  return [...filled.values()].reduce((total, members) => total + Math.abs(gapOf(members)), 0) / stated.length
}

/** Sum over the members of confidence minus correctness. */
function gapOf(members: readonly Stated[]): number {
  return members.reduce((total, { confidence, isCorrect }) => total + confidence - (isCorrect ? 1 : 0), 0)
}
