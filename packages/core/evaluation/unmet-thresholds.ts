import type { EvaluationSummary } from './summarize.js'

/**
 * What keeps an evaluation from passing: precision or recall below the minimum, an expected finding of the chosen
 * families that did not fire, a false finding, a leaked term, a negative that was accepted. Empty when it passes.
 */
export function unmetThresholds(summary: EvaluationSummary, minimum: number): string[] {
  const { precision, recall } = summary.overall
  const { findings, leaks, negatives } = summary
  const checks: [unmet: boolean, sentence: string][] = [
    [!(precision !== null && precision >= minimum), `precision ${precision ?? 'unknown'} is below ${minimum}`],
    [!(recall !== null && recall >= minimum), `recall ${recall ?? 'unknown'} is below ${minimum}`],
    [
      findings !== null && findings.ofFamilies.found < findings.ofFamilies.expected,
      `expected findings of ${findings?.families.join(', ') ?? ''} were missed`,
    ],
    [findings !== null && findings.false.length > 0, `${findings?.false.length ?? 0} false findings`],
    [leaks !== null && leaks.length > 0, `${leaks?.length ?? 0} mask terms in anonymous reports`],
    [negatives.refused < negatives.total, `${negatives.total - negatives.refused} negatives accepted`],
  ]
  return checks.flatMap(([unmet, sentence]) => (unmet ? [sentence] : []))
}
