import type { LeafComparison, Outcome } from './compare-invoice.js'

/** Exact-match counts of a set of leaves, with the ratios that follow (null when there is nothing to divide). */
export interface Score extends Readonly<Record<Outcome, number>> {
  /** right / (right + wrong + extra) */
  precision: number | null
  /** right / (right + wrong + missing) */
  recall: number | null
  /** Values read at a confidence of 0.9 or more, and how many of them are right. */
  confident: { count: number; right: number }
}

/** Counts the outcomes of judged leaves. */
export function score(leaves: readonly LeafComparison[]): Score {
  const count = (outcome: Outcome): number => leaves.filter((leaf) => leaf.outcome === outcome).length
  const [right, wrong, missing, extra] = [count('right'), count('wrong'), count('missing'), count('extra')]
  const confident = leaves.filter((leaf) => (leaf.confidence ?? 0) >= 0.9)
  return {
    right,
    wrong,
    missing,
    extra,
    precision: ratio(right, right + wrong + extra),
    recall: ratio(right, right + wrong + missing),
    confident: { count: confident.length, right: confident.filter(({ outcome }) => outcome === 'right').length },
  }
}

/** Scores per key, the keys in order of first appearance. */
export function scoreBy(
  leaves: readonly LeafComparison[],
  keyOf: (leaf: LeafComparison) => string,
): { key: string; score: Score }[] {
  const groups = new Map<string, LeafComparison[]>()
  for (const leaf of leaves) groups.set(keyOf(leaf), [...(groups.get(keyOf(leaf)) ?? []), leaf])
  return [...groups].map(([key, group]) => ({ key, score: score(group) }))
}

export function ratio(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole
}
