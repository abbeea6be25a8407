import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkFiles } from '../../../input/check-files.js'
import { defaultLimits } from '../../../input/limits.js'
import { decodeFrame } from '../decode-frame.js'
import { drawPhotograph, drawPrintedPage } from '../draw-page.test-support.js'
import type { Corners } from '../projection.js'
import { shrinkImage } from '../shrink-image.js'
import { findSheet } from './find-sheet.js'

const samples = fileURLToPath(new URL('../../../../../../../shared/samples/dev/', import.meta.url))

/** Largest distance of a corner from where it should be, in shares of the picture. */
function farthest(found: Corners | undefined, expected: Corners): number {
  if (found === undefined) return Infinity
  return Math.max(
    ...found.map(({ x, y }, index) => Math.hypot(x - (expected[index]?.x ?? NaN), y - (expected[index]?.y ?? NaN))),
  )
}

const toCorners = (numbers: readonly number[]): Corners => {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = numbers
  return [
    { x: a, y: b },
    { x: c, y: d },
    { x: e, y: f },
    { x: g, y: h },
  ]
}
const upright = toCorners([0.1, 0.06, 0.9, 0.05, 0.08, 0.95, 0.92, 0.94])
const page = drawPrintedPage(700, 990)

describe('findSheet', () => {
  it('finds a sheet back wherever its corners were', () => {
    const near = fc.double({ min: -0.06, max: 0.06, noNaN: true })
    fc.assert(
      fc.property(fc.array(near, { minLength: 8, maxLength: 8 }), fc.integer({ min: 20, max: 150 }), (shifts, desk) => {
        const corners = toCorners(
          [0.14, 0.1, 0.86, 0.1, 0.14, 0.9, 0.86, 0.9].map((place, index) => place + (shifts[index] ?? 0)),
        )
        const photograph = drawPhotograph(page, corners, { width: 600, height: 800, desk: () => desk })
        expect(farthest(findSheet(photograph)?.corners, corners)).toBeLessThan(0.01)
      }),
      { numRuns: 25 },
    )
  })

  it.each([
    ['desk brighter than the paper', { desk: () => 255 }],
    ['desk of wood', { desk: (x: number, y: number) => 110 + 40 * Math.sin(x * 160 + 6 * Math.sin(y * 5)) }],
    ['tiled floor', { desk: (x: number, y: number) => ((Math.floor(x * 6) + Math.floor(y * 8)) % 2 === 0 ? 150 : 90) }],
    ['hard shadow across the page', { light: (x: number, y: number) => (x + 0.5 * y > 0.75 ? 0.55 : 1) }],
    ['light that falls off', { light: (x: number, y: number) => 1 - 0.5 * y * x }],
  ])('stands up to a %s', (_name, scene) => {
    const photograph = drawPhotograph(page, upright, { width: 600, height: 800, desk: () => 70, ...scene })
    expect(farthest(findSheet(photograph)?.corners, upright)).toBeLessThan(0.01)
  })

  it('finds corners that the picture cuts off, and takes its edge for a side that is not in it', () => {
    const cut = toCorners([-0.04, 0.03, 0.93, -0.02, 0.03, 0.95, 1.03, 0.97])
    const scene = { width: 600, height: 800, desk: () => 60 }
    expect(farthest(findSheet(drawPhotograph(page, cut, scene))?.corners, cut)).toBeLessThan(0.012)
    const below = findSheet(drawPhotograph(page, toCorners([0.08, 0.06, 0.93, 0.05, 0.04, 1.15, 0.97, 1.17]), scene))
    expect(below?.sides).toBe(3)
    expect(below?.corners[2].y).toBeCloseTo(1, 1)
  })

  it('leaves a page that fills the picture alone, also with a coloured field on it', () => {
    expect(findSheet(page)).toBeNull()
    expect(
      findSheet(drawPrintedPage(700, 990, { tint: { x: 0.08, y: 0.2, width: 0.85, height: 0.6, level: 215 } })),
    ).toBeNull()
  })
})

/** Corners of the sheets on the specimen photographs, checked by eye with the outline drawn into the pictures. */
const specimens: readonly (readonly [name: string, corners: Corners])[] = [
  ['dev-L1-02_p1', toCorners([0.105, 0.019, 0.965, 0.041, 0.029, 0.957, 0.923, 0.996])],
  ['dev-L1-02_p2', toCorners([0.051, 0.059, 0.88, 0.012, 0.109, 0.989, 0.982, 0.953])],
  ['dev-L2-01_p1', toCorners([0.05, 0.056, 0.897, 0.029, 0.101, 0.988, 0.98, 0.945])],
  ['dev-L2-01_p2', toCorners([0.12, 0.024, 0.964, 0.06, 0.04, 0.948, 0.904, 0.984])],
  ['dev-L2-01_p3', toCorners([0.093, 0.017, 0.974, 0.043, 0.029, 0.963, 0.932, 0.994])],
  ['dev-L3-02_p1', toCorners([0.057, 0.058, 0.892, 0.011, 0.091, 0.982, 0.984, 0.964])],
  ['dev-L3-02_p2', toCorners([0.125, 0.018, 0.963, 0.039, 0.026, 0.95, 0.909, 1.007])],
  ['dev-L3-02_p3', toCorners([0.145, 0.01, 0.95, 0.065, 0.029, 0.955, 0.9, 0.984])],
]
const read = async (path: string) => {
  const [file] = checkFiles(
    { name: path, bytes: new Uint8Array(readFileSync(`${samples}${path}`)) },
    defaultLimits,
  ).files
  if (file === undefined) throw new Error('One file was given.')
  return shrinkImage(await decodeFrame(file, 0, defaultLimits, 1), 1200)
}

describe.skipIf(!existsSync(samples))('the specimen photographs (skipped where they are not there)', () => {
  it.each(specimens)('%s', async (name, corners) => {
    expect(farthest(findSheet(await read(`photos/${name}.jpg`))?.corners, corners)).toBeLessThan(0.006)
  })

  it.each([
    'dev-L1-02_p1.bmp',
    'dev-L1-02_p2.bmp',
    'dev-L2-01_p1.png',
    'dev-L2-01_p2.png',
    'dev-L2-01_p3.png',
    'dev-L3-02.tif',
  ])('%s is a scan and holds no sheet', async (name) => {
    expect(findSheet(await read(`images/${name}`))).toBeNull()
  })
})
