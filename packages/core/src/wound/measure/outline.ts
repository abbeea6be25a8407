import { InvalidOptionError } from '../../errors/invalid-option-error.js'

/** A place on the outline of a wound, in shares of the upright picture: 0 to 1, origin at the top left. */
export interface OutlinePoint {
  readonly x: number
  readonly y: number
}

const mostPoints = 2000

/**
 * An outline that encloses something: at least three places inside the picture, in the order in which they were drawn,
 * without crossing itself. The last place is joined to the first.
 *
 * @throws InvalidOptionError
 */
export function checkOutline(given: unknown): OutlinePoint[] {
  const refuse = (expected: string, received: string) =>
    new InvalidOptionError({ option: 'outline', expected, received })
  if (!Array.isArray(given)) throw refuse('une liste de points { x, y }', typeof given)
  if (given.length > mostPoints) throw refuse(`au plus ${mostPoints} points`, String(given.length))
  for (const [index, point] of given.entries()) {
    if (isPoint(point)) continue
    throw refuse('des points x et y de 0 à 1, dans la photo', `point ${index + 1}`)
  }
  const points = (given as OutlinePoint[]).map(({ x, y }) => ({ x, y }))
  const distinct = points.filter(({ x, y }, index) => {
    const next = points[(index + 1) % points.length]
    return x !== next?.x || y !== next.y
  })
  if (distinct.length < 3) throw refuse('au moins 3 points différents', String(distinct.length))
  if (crossesItself(distinct)) throw refuse('un contour qui ne se coupe pas', `${distinct.length} points`)
  return distinct
}

function isPoint(point: unknown): point is OutlinePoint {
  if (typeof point !== 'object' || point === null) return false
  const { x, y } = point as Record<string, unknown>
  return [x, y].every((value) => typeof value === 'number' && value >= 0 && value <= 1)
}

function crossesItself(points: readonly OutlinePoint[]): boolean {
  const sides = points.map((a, index) => [a, points[(index + 1) % points.length] ?? a] as const)
  return sides.some(([a, b], index) =>
    sides.slice(index + 2).some(([c, d], later) => {
      const isNeighbour = index === 0 && later + index + 2 === sides.length - 1
      return !isNeighbour && turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0
    }),
  )
}

/** Positive when one turns right on the way from a over b to c, on a picture whose rows go down. */
function turn(a: OutlinePoint, b: OutlinePoint, c: OutlinePoint): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}
