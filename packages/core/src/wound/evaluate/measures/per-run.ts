import type { ScoredRun } from './scored-run.js'

/** A figure of each run over all photographs: its mean, and the extremes of the runs. */
export interface Spread {
  moyenne: number
  min: number
  max: number
  /** Runs for which it could be computed. */
  tirages: number
}

/** Computes a figure for each run by itself; null when it can be computed for none. */
export function spreadOverRuns<Run extends ScoredRun>(
  runs: readonly Run[],
  compute: (runs: readonly Run[]) => number | null,
): Spread | null {
  const numbers = [...new Set(runs.map(({ run }) => run))].sort((a, b) => a - b)
  const values = numbers
    .map((number) => compute(runs.filter(({ run }) => run === number)))
    .filter((value) => value !== null)
  if (values.length === 0) return null
  const moyenne = values.reduce((total, value) => total + value, 0) / values.length
  return { moyenne, min: Math.min(...values), max: Math.max(...values), tirages: values.length }
}
