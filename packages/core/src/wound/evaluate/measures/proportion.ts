import { wilsonInterval } from '../statistics/wilson-interval.js'

/**
 * A share of photographs with its 95 % Wilson interval. Runs of one photograph are not independent: each photograph
 * counts once, by the mean of its runs.
 */
export interface Proportion {
  /** 0 to 1; null without a photograph that can be judged. */
  valeur: number | null
  ic95: readonly [number, number] | null
  /** Photographs. */
  n: number
}

/**
 * The share of runs that `judge` calls true, photograph by photograph.
 *
 * @param judge null for a run that says nothing here
 */
export function proportionOf<Run extends { caseId: string }>(
  runs: readonly Run[],
  judge: (run: Run) => boolean | null,
): Proportion {
  const judged = new Map<string, { right: number; all: number }>()
  for (const run of runs) {
    const verdict = judge(run)
    if (verdict === null) continue
    const counts = judged.get(run.caseId) ?? { right: 0, all: 0 }
    judged.set(run.caseId, { right: counts.right + (verdict ? 1 : 0), all: counts.all + 1 })
  }
  const n = judged.size
  const successes = [...judged.values()].reduce((total, { right, all }) => total + right / all, 0)
  return { valeur: n === 0 ? null : successes / n, ic95: wilsonInterval(successes, n), n }
}
