import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverDark, type Grid, largestWithin, meanWithin, smallestWithin } from './sliding.js'

const grids = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }))
  .chain(([width, height]) =>
    fc
      .array(fc.integer({ min: 0, max: 255 }), { minLength: width * height, maxLength: width * height })
      .map((levels): Grid => ({ width, height, levels: Float32Array.from(levels) })),
  )
const reaches = fc.record({ across: fc.integer({ min: 0, max: 5 }), down: fc.integer({ min: 0, max: 5 }) })

/** The same, place by place. */
function around(grid: Grid, reach: { across: number; down: number }, choose: (levels: number[]) => number): number[] {
  const { width, height, levels } = grid
  return Array.from(levels, (_, place) => {
    const found: number[] = []
    for (let dy = -reach.down; dy <= reach.down; dy++) {
      for (let dx = -reach.across; dx <= reach.across; dx++) {
        const x = Math.min(Math.max((place % width) + dx, 0), width - 1)
        const y = Math.min(Math.max(Math.floor(place / width) + dy, 0), height - 1)
        found.push(levels[y * width + x] ?? NaN)
      }
    }
    return choose(found)
  })
}

describe('sliding windows', () => {
  it('give the largest and the smallest level within reach', () => {
    fc.assert(
      fc.property(grids, reaches, (grid, reach) => {
        expect([...largestWithin(grid, reach).levels]).toEqual(around(grid, reach, (levels) => Math.max(...levels)))
        expect([...smallestWithin(grid, reach).levels]).toEqual(around(grid, reach, (levels) => Math.min(...levels)))
      }),
    )
  })

  it('give the mean within reach', () => {
    fc.assert(
      fc.property(grids, reaches, (grid, reach) => {
        const expected = around(grid, reach, (levels) => levels.reduce((a, b) => a + b) / levels.length)
        for (const [place, level] of meanWithin(grid, reach).levels.entries()) {
          expect(level).toBeCloseTo(expected[place] ?? NaN, 2)
        }
      }),
    )
  })

  it('cover thin dark strokes and keep wide dark fields', () => {
    const levels = Float32Array.from([9, 9, 1, 9, 9, 9, 1, 1, 1, 1, 1, 9, 9])
    expect([...coverDark({ width: 13, height: 1, levels }, 2).levels]).toEqual([9, 9, 9, 9, 9, 9, 1, 1, 1, 1, 1, 9, 9])
  })
})
