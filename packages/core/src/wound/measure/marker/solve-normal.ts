/**
 * The inverse of a symmetric positive matrix by Gauss–Jordan elimination with pivots, or null when it has none.
 *
 * @param matrix rows of equal length
 */
export function invertMatrix(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length
  const rows = matrix.map((row, index) => [...row, ...Array.from({ length: size }, (_, k) => (k === index ? 1 : 0))])
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column; row < size; row++) {
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row
    }
    const [upper, lower] = [rows[column], rows[pivot]]
    if (upper === undefined || lower === undefined) return null
    rows[column] = lower
    rows[pivot] = upper
    const head = lower[column] ?? 0
    if (!(Math.abs(head) > 1e-14)) return null
    for (let k = 0; k < 2 * size; k++) lower[k] = (lower[k] ?? 0) / head
    for (const row of rows) {
      if (row === lower) continue
      const factor = row[column] ?? 0
      for (let k = 0; k < 2 * size; k++) row[k] = (row[k] ?? 0) - factor * (lower[k] ?? 0)
    }
  }
  return rows.map((row) => row.slice(size))
}

/** A matrix times a column. */
export function times(matrix: readonly (readonly number[])[], column: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, value, index) => sum + value * (column[index] ?? 0), 0))
}
