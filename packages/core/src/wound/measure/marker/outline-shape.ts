import type { PlanePoint } from './plane-point.js'

/** The measures of an outline, in the unit of its places and its square. */
export interface OutlineShape {
  readonly surface: number
  /** The longest straight line between two places of the outline. */
  readonly length: number
  /** Extent at a right angle to it. */
  readonly width: number
  readonly perimeter: number
}

/** Area by the shoelace formula; length between the two farthest corners of the convex hull. */
export function shapeOf(outline: readonly PlanePoint[]): OutlineShape {
  let doubled = 0
  let perimeter = 0
  for (const [index, a] of outline.entries()) {
    const b = outline[(index + 1) % outline.length] ?? a
    doubled += a.x * b.y - b.x * a.y
    perimeter += Math.hypot(b.x - a.x, b.y - a.y)
  }
  const hull = convexHull(outline)
  let length = 0
  let way: PlanePoint = { x: 1, y: 0 }
  for (const [index, a] of hull.entries()) {
    for (const b of hull.slice(index + 1)) {
      const distance = Math.hypot(b.x - a.x, b.y - a.y)
      if (distance <= length) continue
      length = distance
      way = { x: (b.x - a.x) / distance, y: (b.y - a.y) / distance }
    }
  }
  const across = hull.map(({ x, y }) => y * way.x - x * way.y)
  const width = hull.length === 0 ? 0 : Math.max(...across) - Math.min(...across)
  return { surface: Math.abs(doubled) / 2, length, width, perimeter }
}

/** Andrew's monotone chain (1979). */
function convexHull(places: readonly PlanePoint[]): PlanePoint[] {
  const sorted = [...places].sort((a, b) => a.x - b.x || a.y - b.y)
  if (sorted.length < 3) return sorted
  const lower = chain(sorted)
  const upper = chain(sorted.reverse())
  return [...lower.slice(0, -1), ...upper.slice(0, -1)]
}

function chain(sorted: readonly PlanePoint[]): PlanePoint[] {
  const kept: PlanePoint[] = []
  for (const place of sorted) {
    for (let last = kept.at(-1), before = kept.at(-2); last && before; last = kept.at(-1), before = kept.at(-2)) {
      const turn = (last.x - before.x) * (place.y - before.y) - (last.y - before.y) * (place.x - before.x)
      if (turn > 0) break
      kept.pop()
    }
    kept.push(place)
  }
  return kept
}
