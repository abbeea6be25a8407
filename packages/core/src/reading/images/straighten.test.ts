import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFiles } from '../../input/check-files.js'
import { defaultLimits } from '../../input/limits.js'
import type { RasterImage } from '../raster-image.js'
import { decodeFrame } from './decode-frame.js'
import { drawPhotograph, drawPrintedPage } from './draw-page.test-support.js'
import { findInk, transposeInk } from './ink-points.js'
import { measureSkew } from './measure-skew.js'
import { applyProjection, invertProjection } from './projection.js'
import { rotateProjection } from './rotate-projection.js'
import { shrinkImage } from './shrink-image.js'
import { straighten } from './straighten.js'
import { measureTextAxis } from './text-axis.js'
import { turnImage } from './turn-image.js'
import { warpImage } from './warp-image.js'

const photographs = fileURLToPath(new URL('../../../../../../shared/samples/dev/photos/', import.meta.url))
const page = drawPrintedPage(1240, 1754)

/** The page as a scanner gives it when it lies askew. */
function tilt(image: RasterImage, degrees: number): RasterImage {
  const { projection, aspect } = rotateProjection(-degrees, image.width / image.height, true)
  const height = Math.round(image.height * 1.1)
  return warpImage(image, projection, Math.round(height * aspect), height)
}

const skewOf = (image: RasterImage): number => {
  const copy = shrinkImage(image, 1200)
  return measureSkew(findInk(copy), copy.width, copy.height)
}
const axisOf = (image: RasterImage): number => {
  const { width, height, pixels } = shrinkImage(image, 1200)
  const ink = findInk({ width, height, pixels })
  const lean = measureSkew(transposeInk(ink), height, width)
  return measureTextAxis(ink, width, height, measureSkew(ink, width, height), lean)
}

describe('measureSkew and measureTextAxis', () => {
  it('measure the tilt to a tenth of a degree, up to 15 degrees', () => {
    fc.assert(
      fc.property(fc.double({ min: -14.5, max: 14.5, noNaN: true }), (degrees) => {
        expect(Math.abs(skewOf(tilt(page, degrees)) - degrees)).toBeLessThanOrEqual(0.11)
      }),
      { numRuns: 12 },
    )
  })

  it('tell level lines from upright ones, also a little askew', () => {
    for (const degrees of [-13, 0, 5]) {
      const image = tilt(page, degrees)
      expect(axisOf(image)).toBeGreaterThan(0.3)
      expect(axisOf(turnImage(image, 1).image)).toBeLessThan(-0.3)
    }
  })

  it('say nothing about an empty page', () => {
    const empty = { width: 600, height: 800, pixels: new Uint8Array(480_000).fill(240) }
    expect(skewOf(empty)).toBe(0)
    expect(axisOf(empty)).toBe(0)
    expect(straighten(empty).steps).not.toContain('deskew')
  })
})

describe('straighten', () => {
  it('leaves the geometry of a good scan alone', () => {
    const scan = drawPrintedPage(2480, 3508)
    const { image, projection, steps } = straighten(scan)
    expect(steps).toEqual(['light'])
    expect([image.width, image.height]).toEqual([scan.width, scan.height])
    expect(projection).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1])
  })

  it('enlarges a small scan to the size that OCR reads best, and leaves a screenshot small', () => {
    const small = straighten(page)
    expect(small.steps).toEqual(['scale', 'light'])
    expect(Math.abs(small.image.width - 2500)).toBeLessThan(5)
    expect(straighten(drawPrintedPage(320, 180)).image.width).toBe(960)
  })

  it('levels a tilted scan and keeps its corners', () => {
    const { image, projection, steps } = straighten(tilt(page, 6.3))
    expect(steps).toEqual(['deskew', 'light'])
    expect(Math.abs(skewOf(image))).toBeLessThanOrEqual(0.1)
    const back = invertProjection(projection)
    for (const [x, y] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ] as const) {
      const corner = applyProjection(back, x, y)
      expect(Math.min(corner.x, corner.y, 1 - corner.x, 1 - corner.y)).toBeGreaterThanOrEqual(-1e-9)
    }
  })

  it.each([1, 3] as const)('turns a page that was turned by %i quarters', (turns) => {
    const { image, steps } = straighten(turnImage(page, turns).image)
    expect(steps).toContain('quarter-turn')
    expect(axisOf(image)).toBeGreaterThan(0.3)
  })

  it('flattens a photograph; places on the sheet lead back to the photograph', () => {
    const corners = [
      { x: 0.2, y: 0.1 },
      { x: 0.78, y: 0.08 },
      { x: 0.06, y: 0.93 },
      { x: 0.95, y: 0.96 },
    ] as const
    const photograph = drawPhotograph(page, corners, { width: 1200, height: 1600, desk: () => 70 })
    const { image, projection, steps, aspect } = straighten(photograph)
    expect(steps[0]).toBe('perspective')
    expect(aspect).toBeCloseTo(210 / 297, 2)
    expect(Math.abs(skewOf(image))).toBeLessThanOrEqual(0.15)
    for (const [index, [x, y]] of (
      [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const
    ).entries()) {
      const place = applyProjection(projection, x, y)
      expect(Math.hypot(place.x - (corners[index]?.x ?? NaN), place.y - (corners[index]?.y ?? NaN))).toBeLessThan(0.01)
    }
  })

  it('takes a picture of any size', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 1, max: 70 }),
        fc.nat(255),
        (width, height, level) => {
          const pixels = Uint8Array.from({ length: width * height }, (_, at) => (at * level) % 256)
          const { image, projection } = straighten({ width, height, pixels })
          expect(image.pixels).toHaveLength(image.width * image.height)
          expect(projection.every(Number.isFinite)).toBe(true)
        },
      ),
      { numRuns: 100 },
    )
  })
})

describe('straighten, at the edges', () => {
  it.each([
    [1, 200_000],
    [200_000, 1],
  ])('takes a picture of %i by %i', (width, height) => {
    const { image } = straighten({ width, height, pixels: new Uint8Array(width * height).fill(200) })
    expect(image.pixels).toHaveLength(image.width * image.height)
    expect(image.pixels.length).toBeGreaterThan(0)
  })
})

describe.skipIf(!existsSync(photographs))('the specimen photographs (skipped where they are not there)', () => {
  it.each(existsSync(photographs) ? readdirSync(photographs) : [])('%s becomes a level sheet of A4', async (name) => {
    const [file] = checkFiles(
      { name, bytes: new Uint8Array(readFileSync(`${photographs}${name}`)) },
      defaultLimits,
    ).files
    if (file === undefined) throw new Error('One file was given.')
    const { image, steps, aspect } = straighten(await decodeFrame(file, 0, defaultLimits, 1))
    expect(steps).toContain('perspective')
    expect(aspect).toBeCloseTo(210 / 297, 3)
    expect(Math.abs(skewOf(image))).toBeLessThanOrEqual(0.15)
    expect(axisOf(image)).toBeGreaterThan(0.1)
  })
})
