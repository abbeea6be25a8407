import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureOnPlane } from './marker/measure-on-plane.js'
import { shapeOf } from './marker/outline-shape.js'
import { projected, projectionOf } from './marker/plane-projection.js'
import { checkOutline } from './outline.js'
import { projectionOfShot, type Shot } from './testing/shot.test-support.js'
import { randomShape } from './testing/marker-trial.test-support.js'

const square = [
  { x: 0.2, y: 0.2 },
  { x: 0.4, y: 0.2 },
  { x: 0.4, y: 0.4 },
  { x: 0.2, y: 0.4 },
]

describe('the outline of a wound', () => {
  it('is kept as it was drawn, without the places given twice', () => {
    expect(checkOutline([...square, square[0]])).toHaveLength(4)
    expect(checkOutline([...square].reverse())).toHaveLength(4)
  })

  it.each([
    ['no list', 'round'],
    ['two places', square.slice(0, 2)],
    ['one place many times', Array.from({ length: 9 }, () => square[0])],
    ['a place outside', [...square.slice(0, 3), { x: 1.2, y: 0.4 }]],
    ['a place that is no number', [...square.slice(0, 3), { x: Number.NaN, y: 0.4 }]],
    ['an eight', [square[0], square[2], square[1], square[3]]],
    ['more places than a hand draws', Array.from({ length: 2001 }, (_, k) => ({ x: k / 2001, y: 0 }))],
  ])('refuses %s', (_name, given) => {
    expect(() => checkOutline(given)).toThrow(expect.objectContaining({ code: 'invalid_option' }))
  })
})

const shapes = fc
  .record({
    radius: fc.double({ min: 3, max: 60, noNaN: true }),
    ratio: fc.double({ min: 0.2, max: 1, noNaN: true }),
    waves: fc.double({ min: 0, max: 0.25, noNaN: true }),
    turn: fc.double({ min: 0, max: 3, noNaN: true }),
  })
  .map(({ radius, ratio, waves, turn }) => randomShape({ x: 40, y: 10 }, radius, ratio, waves, turn))
const shots: fc.Arbitrary<Shot> = fc.record({
  width: fc.constant(1200),
  height: fc.constant(900),
  focal: fc.double({ min: 700, max: 1500, noNaN: true }),
  center: fc.constant({ x: 30, y: 10 }),
  pixelsPerMm: fc.double({ min: 2, max: 12, noNaN: true }),
  tilt: fc.double({ min: 0, max: 60, noNaN: true }),
  azimuth: fc.double({ min: 0, max: 360, noNaN: true }),
  roll: fc.double({ min: 0, max: 360, noNaN: true }),
  distortion: fc.constant(0),
  blur: fc.constant(0),
  noise: fc.constant(0),
  shade: fc.constant(0),
  quality: fc.constant(90),
})

describe('the measures of an outline', () => {
  it('are those of an ellipse and of a square', () => {
    const ellipse = shapeOf(randomShape({ x: 5, y: 5 }, 20, 0.5, 0, 0))
    expect(ellipse.surface / (Math.PI * 200)).toBeCloseTo(1, 2)
    expect([ellipse.length, ellipse.width]).toEqual([expect.closeTo(40, 1), expect.closeTo(20, 1)])
    const { surface, length, width, perimeter } = shapeOf(square)
    expect([surface, length, width, perimeter]).toEqual([0.04, 0.2 * Math.SQRT2, 0.2 * Math.SQRT2, 0.8].map(near))
  })

  it('have a length that no width and no half of the perimeter exceeds, and a box that holds the surface', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const { surface, length, width, perimeter } = shapeOf(shape)
        expect(width).toBeLessThanOrEqual(length * (1 + 1e-9))
        expect(length).toBeLessThanOrEqual(perimeter / 2)
        expect(surface).toBeLessThanOrEqual(length * width)
      }),
    )
  })

  it('do not depend on how the plane is photographed, when the plane is known', () => {
    fc.assert(
      fc.property(shapes, shots, (shape, shot) => {
        const raw = projectionOfShot(shot)
        const projection = projectionOf(raw.map((value) => value / raw[8]))
        const isBehind = shape.some(({ x, y }) => raw[6] * x + raw[7] * y + raw[8] < 1)
        fc.pre(!isBehind)
        const covariance = Array.from({ length: 8 }, () => Array.from({ length: 8 }, () => 0))
        const plane = { projection, covariance, edges: [], found: 1, strayed: 0, scatter: 0 }
        const measured = measureOnPlane(
          plane,
          shape.map((place) => projected(projection, place)),
        ).shape
        const truth = shapeOf(shape)
        for (const name of ['surface', 'length', 'width', 'perimeter'] as const) {
          expect(measured[name] / truth[name]).toBeCloseTo(1, 6)
        }
      }),
    )
  })
})

function near(value: number): number {
  return expect.closeTo(value, 9) as number
}
