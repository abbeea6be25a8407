import type { Random } from '../model/random.js'

/** Share of the light that a corner loses against the one across. */
const greatestFall = 0.35
/** Share of the light that the shadow of a hand or a phone takes. */
const shadow = { from: 0.15, to: 0.35 }
/** Width of the shadow's edge, as a share of the picture. */
const softness = 0.08

/** Light on a picture by place (0..1): falling off to one side, under the soft shadow of whoever holds the phone. */
export function lightOf(random: Random): (x: number, y: number) => number {
  const direction = random.next() * 2 * Math.PI
  const fall = random.next() * greatestFall
  const edge = { angle: random.next() * 2 * Math.PI, distance: 0.1 + 0.25 * random.next() }
  const depth = shadow.from + (shadow.to - shadow.from) * random.next()
  return (x, y) => {
    const [right, down] = [x - 0.5, y - 0.5]
    const along = (right * Math.cos(direction) + down * Math.sin(direction)) / Math.SQRT2 + 0.5
    const beyond = right * Math.cos(edge.angle) + down * Math.sin(edge.angle) - edge.distance
    const shade = 1 / (1 + Math.exp((-6 * beyond) / softness))
    return (1 - fall * along) * (1 - depth * shade)
  }
}
