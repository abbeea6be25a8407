/** How far apart two categories are: 0 on the diagonal, `linear` by steps, `quadratic` by squared steps. */
export type KappaWeights = 'none' | 'linear' | 'quadratic' | readonly (readonly number[])[]

/**
 * Cohen's kappa of two raters (Cohen 1960), weighted by disagreement (Cohen 1968): 1 for full agreement, 0 for what
 * chance gives. With quadratic weights it is the concordance of the ranks (Fleiss and Cohen 1973).
 *
 * @param table counts; rows are the first rater, columns the second, in the same order
 * @returns null when there is nothing to rate or chance alone explains everything, such as a single category
 * @example
 * ```ts
 * weightedKappa([[10, 4], [5, 10]], 'quadratic')
 * ```
 */
export function weightedKappa(table: readonly (readonly number[])[], weights: KappaWeights = 'none'): number | null {
  const size = table.length
  const at = (row: number, column: number) => table[row]?.[column] ?? 0
  const indexes = Array.from({ length: size }, (_, index) => index)
  const rows = indexes.map((row) => sum(indexes.map((column) => at(row, column))))
  const columns = indexes.map((column) => sum(indexes.map((row) => at(row, column))))
  const total = sum(rows)
  if (total === 0) return null
  let observed = 0
  let expected = 0
  for (const row of indexes) {
    for (const column of indexes) {
      const weight = weightOf(weights, row, column)
      observed += weight * at(row, column)
      expected += (weight * (rows[row] ?? 0) * (columns[column] ?? 0)) / total
    }
  }
  return expected === 0 ? null : 1 - observed / expected
}

function weightOf(weights: KappaWeights, row: number, column: number): number {
  if (weights === 'none') return row === column ? 0 : 1
  if (weights === 'linear') return Math.abs(row - column)
  if (weights === 'quadratic') return (row - column) ** 2
  return weights[row]?.[column] ?? 0
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
