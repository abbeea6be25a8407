import { equalValues } from './equal-values.js'
import { asLeaf, isRecord } from './invoice-tree.js'

/** What tells one line of a bill from another: the more it identifies, the heavier. */
const weights: Readonly<Record<string, number>> = {
  energy: 4,
  delivery_point: 4,
  month: 4,
  band: 2,
  code: 2,
  label: 2,
  from: 2,
  old_index: 2,
  new_index: 2,
  quantity_kwh: 2,
  amount_ht: 2,
  rate: 2,
  to: 1,
  base: 1,
  base_ht: 1,
  amount: 1,
  unit_price_ht: 1,
}

/** Less than this in common, and two lines are two lines. */
const minimumSimilarity = 2

/** A line of the truth, the line read that stands for it, or one without the other. */
export interface LinePair {
  expected: number | null
  got: number | null
}

/**
 * Pairs the lines of the truth with the lines read by what they share, not by their place, so that a missing line
 * costs one line and not the whole table.
 */
export function alignLines(expected: readonly unknown[], got: readonly unknown[]): LinePair[] {
  const candidates = expected
    .flatMap((line, row) => got.map((other, column) => ({ row, column, score: similarity(line, other) })))
    .filter(({ score }) => score >= minimumSimilarity)
    .sort((a, b) => b.score - a.score || Math.abs(a.row - a.column) - Math.abs(b.row - b.column))
  const columnOf = new Map<number, number>()
  const taken = new Set<number>()
  for (const { row, column } of candidates) {
    if (columnOf.has(row) || taken.has(column)) continue
    columnOf.set(row, column)
    taken.add(column)
  }
  const paired = expected.map((_, row) => ({ expected: row, got: columnOf.get(row) ?? null }))
  const unpaired = got.flatMap((_, column) => (taken.has(column) ? [] : [{ expected: null, got: column }]))
  return [...paired, ...unpaired]
}

function similarity(expected: unknown, got: unknown): number {
  if (!isRecord(expected) || !isRecord(got)) return 0
  return Object.entries(expected).reduce((sum, [key, value]) => {
    const weight = weights[key] ?? 0
    if (weight === 0 || value === null) return sum
    return equalValues(key, value, asLeaf(got[key])?.value ?? null) ? sum + weight : sum
  }, 0)
}
