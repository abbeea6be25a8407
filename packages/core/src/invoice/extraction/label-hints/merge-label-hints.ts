import type { LabelHint, LabelHints } from './label-hint.js'

/**
 * The hints of both, with their counts added. The order does not matter; what is merged twice counts twice.
 *
 * @example
 * ```ts
 * const all = mergeLabelHints(ofThisMonth, ofLastMonth)
 * ```
 */
export function mergeLabelHints(one: LabelHints, other: LabelHints): LabelHints {
  const merged = new Map<string, LabelHint>()
  for (const hint of [...one.hints, ...other.hints]) {
    const key = keyOf(hint)
    merged.set(key, { ...hint, count: hint.count + (merged.get(key)?.count ?? 0) })
  }
  const hints = [...merged].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)).map(([, hint]) => hint)
  return { version: 1, hints }
}

function keyOf({ supplier, path, label, relation, kind }: LabelHint): string {
  return JSON.stringify([supplier, path, label, relation, kind])
}
