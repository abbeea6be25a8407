/** What one colour of a chart tells, day by day. */
export interface DaySeries {
  readonly name: string
  readonly tone: 'plain' | 'good' | 'doubt' | 'bad'
  /** Null where there is nothing to tell, which is not zero. */
  readonly values: readonly (number | null)[]
}

/** The heights of the parts of one bar, from the ground up. */
export function stacked(
  series: readonly DaySeries[],
  day: number,
): { tone: DaySeries['tone']; from: number; to: number }[] {
  let from = 0
  return series.flatMap(({ tone, values }) => {
    const value = values[day] ?? 0
    const part = { tone, from, to: from + value }
    from = part.to
    return value > 0 ? [part] : []
  })
}

/** The highest bar; 0 for none. */
export function highestOf(series: readonly DaySeries[], days: number): number {
  return Math.max(0, ...Array.from({ length: days }, (_, day) => stacked(series, day).at(-1)?.to ?? 0))
}

/** Runs of days that have a value: a line is not drawn over days that have none. */
export function runsOf(values: readonly (number | null)[]): { day: number; value: number }[][] {
  const runs: { day: number; value: number }[][] = [[]]
  values.forEach((value, day) => {
    if (value === null) runs.push([])
    else runs.at(-1)?.push({ day, value })
  })
  return runs.filter((run) => run.length > 0)
}
