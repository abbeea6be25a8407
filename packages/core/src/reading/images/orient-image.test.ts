import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RasterImage } from '../raster-image.js'
import { orientImage, type Orientation } from './orient-image.js'

/** a b / c d / e f */
const image = { width: 2, height: 3, pixels: new Uint8Array([1, 2, 3, 4, 5, 6]) }
const rows = ({ width, height, pixels }: RasterImage) =>
  Array.from({ length: height }, (_, y) => [...pixels.subarray(y * width, (y + 1) * width)].join(' ')).join(' / ')

describe('orientImage', () => {
  it.each([
    [1, '1 2 / 3 4 / 5 6'],
    [2, '2 1 / 4 3 / 6 5'],
    [3, '6 5 / 4 3 / 2 1'],
    [4, '5 6 / 3 4 / 1 2'],
    [5, '1 3 5 / 2 4 6'],
    [6, '5 3 1 / 6 4 2'],
    [7, '6 4 2 / 5 3 1'],
    [8, '2 4 6 / 1 3 5'],
  ] as const)('orientation %i', (orientation, upright) => {
    expect(rows(orientImage(image, orientation))).toBe(upright)
  })

  it('is undone by the opposite orientation, across tiles', () => {
    const undoing: Record<Orientation, Orientation> = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5, 6: 8, 7: 7, 8: 6 }
    const size = fc.integer({ min: 1, max: 150 })
    fc.assert(
      fc.property(size, size, fc.constantFrom<Orientation>(1, 2, 3, 4, 5, 6, 7, 8), (width, height, orientation) => {
        const pixels = Uint8Array.from({ length: width * height }, (_, index) => (index * 31) % 251)
        const turned = orientImage({ width, height, pixels }, orientation)
        expect(orientImage(turned, undoing[orientation])).toEqual({ width, height, pixels })
      }),
      { numRuns: 60 },
    )
  })
})
