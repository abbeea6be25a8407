import type { CaseRun } from '../run/case-run.js'
import { quantile } from '../statistics/quantile.js'
import type { WoundEvaluationReport } from './evaluation-report.js'

/** Time, money and tokens of the runs that were answered; what is not known stays unknown. */
export function measureExpense(
  runs: readonly CaseRun[],
): Pick<WoundEvaluationReport, 'latence_ms' | 'cout' | 'jetons'> {
  // Answers that were recorded elsewhere come without a time.
  const times = runs.flatMap(({ latenceMs }) => (latenceMs === null || latenceMs === 0 ? [] : [latenceMs]))
  const [mediane, p90, max] = [quantile(times, 0.5), quantile(times, 0.9), quantile(times, 1)]
  const priced = runs.flatMap(({ cout }) => cout ?? [])
  const total = priced.reduce((sum, { amount }) => sum + amount, 0)
  return {
    latence_ms: mediane === null || p90 === null || max === null ? null : { mediane, p90, max },
    cout: {
      devise: 'USD',
      total,
      par_tirage: priced.length === 0 ? null : total / priced.length,
      reponses_sans_prix: runs.filter(({ cout }) => cout === null).length,
    },
    jetons: {
      entree: sumOf(runs.map(({ jetons }) => jetons?.inputTokens ?? null)),
      sortie: sumOf(runs.map(({ jetons }) => jetons?.outputTokens ?? null)),
    },
  }
}

/** Null as soon as one is not known. */
function sumOf(values: readonly (number | null)[]): number | null {
  if (values.length === 0) return null
  return values.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0)
}
