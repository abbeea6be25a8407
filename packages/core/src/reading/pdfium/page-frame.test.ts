import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Affine, combine, createPageFrame, type QuarterTurns, toRelativeBox, turnUpright } from './page-frame.js'

const apply = ([a, b, c, d, e, f]: Affine, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f,
]
const turns = fc.constantFrom<QuarterTurns>(0, 1, 2, 3)
const length = fc.double({ min: 1, max: 2000, noNaN: true })
const offset = fc.double({ min: -500, max: 500, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })

describe('page frame', () => {
  it.each<[QuarterTurns, readonly [number, number]]>([
    [0, [0.1, 0.2]],
    [1, [0.8, 0.1]],
    [2, [0.9, 0.8]],
    [3, [0.2, 0.9]],
  ])('shows a point at the top left where a page turned by %i quarters has it', (rotation, expected) => {
    const frame = createPageFrame({ left: 10, bottom: 20, right: 110, top: 220 }, rotation)
    const [x, y] = apply(frame.toDisplay, 20, 180)
    expect(x / frame.widthPt).toBeCloseTo(expected[0])
    expect(y / frame.heightPt).toBeCloseTo(expected[1])
  })

  it('brings a box back from the upright view to its place, for every turn of page and text', () => {
    fc.assert(
      fc.property(
        turns,
        turns,
        length,
        length,
        offset,
        offset,
        share,
        share,
        (page, text, width, height, left, bottom, u, v) => {
          const frame = createPageFrame({ left, bottom, right: left + width, top: bottom + height }, page)
          const [x, y] = [left + u * width, bottom + v * height]
          const [displayX, displayY] = apply(frame.toDisplay, x, y)
          const [start, top] = apply(combine(frame.toDisplay, turnUpright(frame, text)), x, y)
          const box = toRelativeBox(frame, text, start, top, start, top)
          expect(box.x * frame.widthPt).toBeCloseTo(displayX, 3)
          expect(box.y * frame.heightPt).toBeCloseTo(displayY, 3)
        },
      ),
    )
  })

  it('cuts every box at the edges of the page', () => {
    const anywhere = fc.double({ min: -3000, max: 3000, noNaN: true })
    fc.assert(
      fc.property(turns, anywhere, anywhere, length, length, (text, start, top, width, height) => {
        const frame = createPageFrame({ left: 0, bottom: 0, right: 595, top: 842 }, 0)
        const box = toRelativeBox(frame, text, start, top, start + width, top + height)
        expect(Math.min(box.x, box.y, box.width, box.height)).toBeGreaterThanOrEqual(0)
        expect(Math.max(box.x + box.width, box.y + box.height)).toBeLessThanOrEqual(1 + Number.EPSILON)
      }),
    )
  })
})
