/** Where a text resembles a pattern, and by how many letters it differs. */
export interface SimilarPlace {
  start: number
  end: number
  errors: number
}

/**
 * The places of a text that differ from a pattern by few letters (missing, added or another), the best of each run of
 * overlapping ones: the dynamic programming of P. Sellers, "The theory and computation of evolutionary distances" (1980),
 * with the start of each alignment carried along.
 */
export function similarPlaces(pattern: string, text: string, mostErrors: number): SimilarPlace[] {
  let costs = Array.from({ length: pattern.length + 1 }, (_, row) => row)
  let starts = costs.map(() => 0)
  const places: SimilarPlace[] = []
  for (let at = 0; at < text.length; at++) {
    const newCosts = [0]
    const newStarts = [at + 1]
    for (let row = 1; row <= pattern.length; row++) {
      const replaced = (costs[row - 1] ?? 0) + (pattern[row - 1] === text[at] ? 0 : 1)
      const added = (costs[row] ?? 0) + 1
      const missing = (newCosts[row - 1] ?? 0) + 1
      const least = Math.min(replaced, added, missing)
      newCosts.push(least)
      const from =
        least === replaced ? (row === 1 ? at : starts[row - 1]) : least === added ? starts[row] : newStarts[row - 1]
      newStarts.push(from ?? 0)
    }
    costs = newCosts
    starts = newStarts
    const errors = costs[pattern.length] ?? Infinity
    if (errors <= mostErrors) places.push({ start: starts[pattern.length] ?? 0, end: at + 1, errors })
  }
  return bestOfEachRun(places)
}

function bestOfEachRun(places: readonly SimilarPlace[]): SimilarPlace[] {
  const best: SimilarPlace[] = []
  for (const place of places) {
    const last = best.at(-1)
    if (last === undefined || place.start >= last.end) best.push(place)
    else if (place.errors < last.errors) best[best.length - 1] = place
  }
  return best
}
