import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  applyProjection,
  composeProjections,
  type Corners,
  identityProjection,
  invertProjection,
  projectBox,
  projectionOnto,
} from './projection.js'
import { rotateProjection } from './rotate-projection.js'
import { turnProjection } from './turn-image.js'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const shift = fc.double({ min: -0.2, max: 0.2, noNaN: true })
const place = fc.record({ x: share, y: share })
/** A sheet seen at an angle: each corner near that of the picture. */
const corners = fc
  .tuple(shift, shift, shift, shift, shift, shift, shift, shift)
  .map(([a, b, c, d, e, f, g, h]): Corners => [
    { x: a, y: b },
    { x: 1 + c, y: d },
    { x: e, y: 1 + f },
    { x: 1 + g, y: 1 + h },
  ])

describe('projections', () => {
  it('lead the corners of a picture to the corners of a sheet, in reading order', () => {
    fc.assert(
      fc.property(corners, (sheet) => {
        const projection = projectionOnto(sheet)
        const found = [
          applyProjection(projection, 0, 0),
          applyProjection(projection, 1, 0),
          applyProjection(projection, 0, 1),
          applyProjection(projection, 1, 1),
        ]
        for (const [index, { x, y }] of found.entries()) {
          expect(x).toBeCloseTo(sheet[index]?.x ?? NaN, 9)
          expect(y).toBeCloseTo(sheet[index]?.y ?? NaN, 9)
        }
      }),
    )
  })

  it('composed with their inverse move nothing', () => {
    fc.assert(
      fc.property(corners, place, (sheet, { x, y }) => {
        const projection = projectionOnto(sheet)
        const still = composeProjections(projection, invertProjection(projection))
        const found = applyProjection(still, x, y)
        expect(found.x).toBeCloseTo(x, 9)
        expect(found.y).toBeCloseTo(y, 9)
      }),
    )
  })

  it('composed do what both do, one after the other', () => {
    fc.assert(
      fc.property(corners, corners, place, (one, other, { x, y }) => {
        const first = projectionOnto(one)
        const second = projectionOnto(other)
        const step = applyProjection(first, x, y)
        const expected = applyProjection(second, step.x, step.y)
        const found = applyProjection(composeProjections(first, second), x, y)
        expect(found.x).toBeCloseTo(expected.x, 8)
        expect(found.y).toBeCloseTo(expected.y, 8)
      }),
    )
  })

  it('of four quarter turns move nothing', () => {
    fc.assert(
      fc.property(place, fc.constantFrom(1, 2, 3), ({ x, y }, turns) => {
        const back = turnProjection(((4 - turns) % 4) as 1 | 2 | 3)
        const found = applyProjection(composeProjections(turnProjection(turns), back), x, y)
        expect(found.x).toBeCloseTo(x, 12)
        expect(found.y).toBeCloseTo(y, 12)
      }),
    )
  })

  it('of a rotation keep distances, in heights of the picture', () => {
    const degrees = fc.double({ min: -15, max: 15, noNaN: true })
    const aspects = fc.double({ min: 0.3, max: 3, noNaN: true })
    fc.assert(
      fc.property(degrees, aspects, fc.boolean(), place, (angle, aspect, keepsCorners, { x, y }) => {
        const level = rotateProjection(angle, aspect, keepsCorners)
        const height = keepsCorners
          ? Math.abs(aspect * Math.sin((angle * Math.PI) / 180)) + Math.cos((angle * Math.PI) / 180)
          : 1
        const a = applyProjection(level.projection, 0.5, 0.5)
        const b = applyProjection(level.projection, x, y)
        const before = Math.hypot((x - 0.5) * level.aspect * height, (y - 0.5) * height)
        expect(Math.hypot((b.x - a.x) * aspect, b.y - a.y)).toBeCloseTo(before, 9)
      }),
    )
  })

  it('put a box around the four corners that a box goes to', () => {
    const box = { x: 0.1, y: 0.2, width: 0.3, height: 0.1 }
    expect(projectBox(identityProjection, box).width).toBeCloseTo(0.3)
    const turned = projectBox(turnProjection(1), box)
    expect(turned.x).toBeCloseTo(0.2)
    expect(turned.y).toBeCloseTo(0.6)
    expect(turned.width).toBeCloseTo(0.1)
    expect(turned.height).toBeCloseTo(0.3)
  })
})
